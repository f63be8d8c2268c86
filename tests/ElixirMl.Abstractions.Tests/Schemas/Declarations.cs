using System.ComponentModel.DataAnnotations;
using ElixirMl;
using ElixirMl.Schemas;

#pragma warning disable CA1050 // Stands outside of any namespace on purpose.
/// <summary>A schema outside of any namespace.</summary>
[Schema]
public sealed partial record GlobalNote
{
    [StringLength(5)]
    public required string Text { get; init; }
}
#pragma warning restore CA1050

namespace ElixirMl.Abstractions.Tests.Schemas
{
    /// <summary>A struct.</summary>
    [Schema]
    public partial struct PlainPoint
    {
        [Range(0, 5)]
        public required int X { get; init; }

        public int Y { get; set; }
    }

    /// <summary>A record struct with a rule and an initializer that only code can tell.</summary>
    [Schema(UnknownKeys = UnknownKeys.Reject)]
    public readonly partial record struct Stretch
    {
        public Stretch()
        {
        }

        public required int From { get; init; }

        public required int To { get; init; }

        public int Step { get; init; } = DefaultStep;

        private static int DefaultStep => 1;

        [Rule("It ends after it starts.")]
        private static bool IsForward(int from, int to) => to > from;
    }

    /// <summary>A generic schema.</summary>
    [Schema]
    public sealed partial record Page<T>
        where T : class
    {
        [Range(1, 100)]
        public required int Number { get; init; }

        [MinLength(1)]
        public required IReadOnlyList<string> Titles { get; init; }
    }

    /// <summary>Holds a nested schema, and uses the others.</summary>
    public static partial class Shelf
    {
        /// <summary>Nested in a static class.</summary>
        [Schema]
        public sealed partial class Book
        {
            public required PlainPoint Place { get; init; }

            public Stretch? Reading { get; init; }

            public GlobalNote? Note { get; init; }

            public IReadOnlyList<PlainPoint> Marks { get; init; } = [];
        }
    }
}
