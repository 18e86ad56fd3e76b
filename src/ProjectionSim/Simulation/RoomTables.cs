using ProjectionSim.Numerics;

namespace ProjectionSim.Simulation;

/// <summary>A room's plan made ready for the kernel.</summary>
internal sealed class RoomTables(RoomPlan plan)
{
    /// <summary>The plan.</summary>
    public RoomPlan Plan => plan;

    /// <summary>The members, in the plan's order.</summary>
    public Member[] Members { get; } = [.. plan.Members.Select(member => new Member(member))];

    /// <summary>A member's subject and inversion tables.</summary>
    internal sealed class Member(RoomMemberPlan plan)
    {
        public RoomMemberPlan Plan => plan;

        public ulong Subject { get; } = StreamAddress.Subject(plan.Id);

        public InversionTable GamesLost { get; } = new(plan.GamesLost);

        public InversionTable Share { get; } = new(plan.Share.Cumulative);

        public InversionTable OtherStarts { get; } = new(plan.OtherStarts.Cumulative);
    }
}
