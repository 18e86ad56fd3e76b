Console.WriteLine("projsim");
