namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>Rules that find fault with single fields.</summary>
[Schema]
public sealed partial record Stay
{
    public required int Nights { get; init; }

    public required int Guests { get; init; }

    public int Beds { get; init; } = 1;

    [Rule]
    private static IEnumerable<RuleError> EveryoneSleeps(int guests, int beds)
    {
        if (beds < guests)
        {
            yield return new(nameof(Beds), "There are fewer beds than guests.");
            yield return new(nameof(Guests), "There are more guests than beds.");
        }
    }

    [Rule]
    private static RuleError[] IsPaid(Stay stay) => stay.Nights > 0 ? [] : [new("nights", "A stay lasts a night.")];
}
