namespace ElixirMl;

/// <summary>Makes a static method a rule over several fields: its parameters name the fields it reads.</summary>
/// <param name="message">What is wrong when the method returns <see langword="false"/>.</param>
/// <remarks>
/// The base class library has a <c>[Validation]</c> of its own beside <c>[Range]</c>, so this one is called a rule.
/// The method returns <see cref="bool"/>, or a message that is <see langword="null"/> when the rule holds, or a sequence of
/// <see cref="RuleError"/>, one for each field that it finds wrong. A parameter has
/// the name of a property in camel case and its type; on a <c>[Schema]</c> a single parameter may instead have the type itself.
/// A rule is skipped when one of its fields already broke a rule of its own. A rule of a signature reads inputs or outputs, not both.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(string message = "") : Attribute
{
    /// <summary>What is wrong when the method returns <see langword="false"/>.</summary>
    public string Message { get; } = message;
}
