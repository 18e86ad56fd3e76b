Console.WriteLine("projsim-bench");
