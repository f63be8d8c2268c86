using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Schema("Someone in the family.")]
public sealed partial record Person
{
    [Description("First and last name.")]
    public required string Name { get; init; }

    [Range(0, 130)]
    public int? Age { get; init; }

    public required IReadOnlyList<Person> Children { get; init; }
}
