using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace ProjectionSim.Benchmarks.Gate;

/// <summary>The CPU a measurement belongs to: vendor, family, model, and the vector instructions the runtime uses.</summary>
internal static class CpuIdentity
{
    /// <summary>For example "AuthenticAMD 25/17 avx512".</summary>
    public static string Current { get; } = X86Base.IsSupported ? $"{Vendor()} {Family()} {Vectors()}" : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>What the maker calls it: "AMD EPYC 7B13", as far as the CPU says.</summary>
    public static string BrandName { get; } = X86Base.IsSupported ? Brand() : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Vectors() => Avx512F.IsSupported ? "avx512" : Avx2.IsSupported ? "avx2" : "sse";

    private static string Vendor()
    {
        var (_, b, c, d) = X86Base.CpuId(0, 0);
        return Text(b, d, c);
    }

    private static string Family()
    {
        var (a, _, _, _) = X86Base.CpuId(1, 0);
        var family = (a >> 8) & 15;
        var model = (a >> 4) & 15;
        if (family is 6 or 15)
            model |= ((a >> 16) & 15) << 4;
        if (family == 15)
            family += (a >> 20) & 255;
        return string.Create(CultureInfo.InvariantCulture, $"{family}/{model}");
    }

    private static string Brand()
    {
        if ((uint)X86Base.CpuId(unchecked((int)0x80000000), 0).Eax < 0x80000004)
            return Vendor();
        var name = new StringBuilder();
        for (var leaf = 2; leaf <= 4; leaf++)
        {
            var (a, b, c, d) = X86Base.CpuId(unchecked((int)(0x80000000 + leaf)), 0);
            name.Append(Text(a, b, c, d));
        }

        return string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Text(params ReadOnlySpan<int> registers) => Encoding.ASCII.GetString(MemoryMarshal.AsBytes(registers)).TrimEnd('\0');
}
