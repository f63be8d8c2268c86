using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>Twelve fields and a rule over two of them.</summary>
[Schema("Someone who wants to work here.")]
public sealed partial record Applicant
{
    /// <summary>Given name.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string FirstName { get; init; }

    /// <summary>Family name.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string LastName { get; init; }

    /// <summary>Two letters.</summary>
    [StringLength(2, MinimumLength = 2)]
    public required string Country { get; init; }

    /// <summary>In years.</summary>
    [Range(16, 100)]
    public required int Age { get; init; }

    /// <summary>At work, in years.</summary>
    [Range(0, 80)]
    public required int Experience { get; init; }

    /// <summary>A month.</summary>
    [Range(0d, 1e6)]
    public required double Salary { get; init; }

    /// <summary>In metres a day.</summary>
    [Range(0, 1_000_000)]
    public required long Commute { get; init; }

    /// <summary>How the work is shared.</summary>
    [AllowedValues("full", "part", "none")]
    public required string Time { get; init; }

    /// <summary>Whether from home.</summary>
    public required bool IsRemote { get; init; }

    /// <summary>What they can do.</summary>
    [Length(1, 20)]
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>Marks of the last school, from 1 to 6.</summary>
    [Range(1d, 6d)]
    public double? Marks { get; init; }

    /// <summary>Whatever else.</summary>
    [StringLength(2000)]
    public string? Remark { get; init; }

    [Rule("Nobody works before the age of ten.")]
    private static bool StartedLateEnough(int age, int experience) => age - experience >= 10;
}
