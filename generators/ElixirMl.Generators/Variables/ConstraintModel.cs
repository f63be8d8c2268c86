using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>One <c>[Constraint]</c> method.</summary>
/// <param name="Name">Name of the method, which is the name of the rule.</param>
/// <param name="Message">What is wrong when it says no.</param>
/// <param name="Variables">Names of the variables it reads, in the order of its parameters.</param>
/// <param name="GivesMessage">Whether it returns a message instead of yes or no.</param>
internal sealed record ConstraintModel(string Name, string Message, ValueList<string> Variables, bool GivesMessage);
