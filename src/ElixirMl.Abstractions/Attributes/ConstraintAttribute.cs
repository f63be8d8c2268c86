namespace ElixirMl;

/// <summary>Makes a static method a rule over several variables that every configuration keeps: its parameters name the variables it reads.</summary>
/// <param name="message">What is wrong when the method returns <see langword="false"/>.</param>
/// <remarks>
/// The method returns <see cref="bool"/>, or a message that is <see langword="null"/> when the rule holds. A parameter has
/// the name of a <c>[Variable]</c> property in camel case and its type; for a module variable it is a <see cref="string"/>,
/// the name of the implementation; one inside of a bundle is named by its path, <c>Sampling.Beams</c> as <c>samplingBeams</c>.
/// The rule holds by itself while a variable it reads is inactive. A method with the generated <c>Configuration</c> as its
/// only parameter sees all values, and is asked always. It must be pure and fast.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConstraintAttribute(string message = "") : Attribute
{
    /// <summary>What is wrong when the method returns <see langword="false"/>.</summary>
    public string Message { get; } = message;
}
