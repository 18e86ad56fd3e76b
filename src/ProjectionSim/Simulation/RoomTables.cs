using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>A room's plan made ready for the kernel, in the buffers of a former room's that is done with.</summary>
internal sealed class RoomTables(RoomPlan plan, RoomTables? former = null)
{
    /// <summary>The plan.</summary>
    public RoomPlan Plan => plan;

    /// <summary>The members, in the plan's order.</summary>
    public Member[] Members { get; } = [.. plan.Members.Select((member, i) => new Member(member, former?.Members.ElementAtOrDefault(i)))];

    /// <summary>A member's subject and inversion tables.</summary>
    internal sealed class Member(RoomMemberPlan plan, Member? former)
    {
        public RoomMemberPlan Plan => plan;

        public ulong Subject { get; } = StreamAddress.Subject(plan.Id);

        public InversionTable GamesLost { get; } = new(plan.GamesLost, former?.GamesLost);

        public InversionTable Share { get; } = new(plan.Share.Cumulative, former?.Share);

        public InversionTable OtherStarts { get; } = new(plan.OtherStarts.Cumulative, former?.OtherStarts);
    }
}
