using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using ProjectionSim.Numerics;
using ProjectionSim.Summaries;

namespace ProjectionSim.Simulation;

/// <summary>
/// Compiles the stages of a season in one vector form before they are first called. They are compiled at full optimisation at every
/// start of a program, a tenth of a second that another thread can spend while files are read. No result depends on it.
/// </summary>
public static class KernelPreparation
{
    /// <summary>Compiles the stages of a hitter's season outside a room.</summary>
    /// <param name="form">The vector form that will draw.</param>
    [RequiresDynamicCode("Compiles generic methods for a vector form.")]
    [RequiresUnreferencedCode("Finds the stages by reflection.")]
    public static void Prepare(SimdForm form)
    {
        Type[] stages =
        [
            typeof(LeagueStage), typeof(NormalStage), typeof(TalentStage), typeof(RateStage), typeof(OutcomeThresholds), typeof(StealStage), typeof(PlateAppearanceLanes),
            typeof(CountStage), typeof(RunsStage), typeof(ValueStage), typeof(Tally), typeof(PairedTally),
        ];
        foreach (var stage in stages)
        {
            foreach (var method in stage.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization) && InForm(method, form) is { } exact)
                    RuntimeHelpers.PrepareMethod(exact.MethodHandle);
            }
        }
    }

    [RequiresDynamicCode("Compiles generic methods for a vector form.")]
    [RequiresUnreferencedCode("Finds the stages by reflection.")]
    private static MethodInfo? InForm(MethodInfo method, SimdForm form)
    {
        if (!method.IsGenericMethodDefinition) return method;
        if (method.GetGenericArguments() is not [var lanes]) return null;
        bool words = Array.Exists(lanes.GetGenericParameterConstraints(), constraint => constraint.IsGenericType && constraint.GetGenericTypeDefinition() == typeof(IWordLanes<>));
        return (form, words) switch
        {
            (SimdForm.Vector512, false) => method.MakeGenericMethod(typeof(Lanes8)),
            (SimdForm.Vector512, true) => method.MakeGenericMethod(typeof(Words16)),
            (SimdForm.Vector256, false) => method.MakeGenericMethod(typeof(Lanes4)),
            (SimdForm.Vector256, true) => method.MakeGenericMethod(typeof(Words8)),
            (SimdForm.Vector128, false) => method.MakeGenericMethod(typeof(Lanes2)),
            (SimdForm.Vector128, true) => method.MakeGenericMethod(typeof(Words4)),
            (_, false) => method.MakeGenericMethod(typeof(Lanes1)),
            _ => null,
        };
    }
}
