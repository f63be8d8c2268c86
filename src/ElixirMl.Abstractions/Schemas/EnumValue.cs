namespace ElixirMl.Schemas;

/// <summary>One value of an enumeration.</summary>
/// <param name="Name">Name of the member in C#.</param>
/// <param name="JsonName">How it is written in JSON and prompts; equals <paramref name="Name"/> unless <c>[JsonStringEnumMemberName]</c> says otherwise.</param>
/// <param name="Description">From <c>[Description]</c>; empty when there is none.</param>
public sealed record EnumValue(string Name, string JsonName, string Description = "");
