using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Smoke;

/// <summary>A signature with texts, numbers, lists, an enumeration and a nested record.</summary>
[Signature("Say what the sentence is about.")]
public sealed partial record SortSentence
{
    [Input, StringLength(200, MinimumLength = 3)] public required string Sentence { get; init; }

    [Input] public string[] Hints { get; init; } = [];

    [Output] public required Area Area { get; init; }

    [Output, Range(1, 5)] public int Weight { get; init; } = 1;

    [Output] public Place? Place { get; init; }
}
