using ProjectionSim.Baseball;

namespace ProjectionSim.Talent;

/// <summary>A normal distribution of a hitter's true talent: seven log-odds relative to the majors.</summary>
public sealed class TalentBelief
{
    /// <summary>Zero mean, zero covariance.</summary>
    public TalentBelief()
    {
        Mean = new double[Components.Count];
        Covariance = new double[Components.Count * Components.Count];
    }

    private TalentBelief(TalentBelief other)
    {
        Mean = (double[])other.Mean.Clone();
        Covariance = (double[])other.Covariance.Clone();
    }

    /// <summary>Seven means.</summary>
    public double[] Mean { get; }

    /// <summary>7×7, row-major, symmetric.</summary>
    public double[] Covariance { get; }

    /// <summary>A copy that later steps do not change.</summary>
    public TalentBelief Copy() => new(this);

    /// <summary>The seven variances.</summary>
    public double[] Variances()
    {
        double[] variances = new double[Components.Count];
        for (int c = 0; c < variances.Length; c++) variances[c] = Covariance[c * Components.Count + c];
        return variances;
    }

    /// <summary>The seven standard deviations.</summary>
    public double[] StandardDeviations() => Array.ConvertAll(Variances(), Math.Sqrt);
}
