using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>One <c>[Rule]</c> method.</summary>
/// <param name="Name">Name of the method, which is the id of the rule.</param>
/// <param name="Message">What is wrong when it says no.</param>
/// <param name="Fields">Names of the properties it reads, in the order of its parameters; empty when it takes the whole value.</param>
/// <param name="Answer">What it returns.</param>
internal sealed record RuleModel(string Name, string Message, ValueList<string> Fields, RuleAnswer Answer);
