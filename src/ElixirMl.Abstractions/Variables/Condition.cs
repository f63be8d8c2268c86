using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>A statement about other variables that decides whether a variable is active or which domain it has.</summary>
/// <remarks>
/// A closed set of cases to <c>switch</c> over, compared by value. A condition on an inactive variable does not hold.
/// All cases but <see cref="Custom"/> are data and pass through JSON.
/// </remarks>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Names the condition reads, each once.</summary>
    public abstract ValueList<string> Reads { get; }

    /// <summary>A variable has a value.</summary>
    /// <param name="variable">Path of the variable.</param>
    /// <param name="value">The value it must have.</param>
    public static Condition When(string variable, VariableValue value) => new Is(variable, value);

    /// <summary>A variable has one of several values.</summary>
    /// <param name="variable">Path of the variable.</param>
    /// <param name="values">At least one.</param>
    public static Condition When(string variable, params ReadOnlySpan<VariableValue> values) => new In(variable, ValueList.Create(values));

    /// <summary>Both conditions hold.</summary>
    public static Condition operator &(Condition left, Condition right) => new All([left, right]);

    /// <summary>At least one condition holds.</summary>
    public static Condition operator |(Condition left, Condition right) => new Any([left, right]);

    /// <summary>The condition does not hold.</summary>
    public static Condition operator !(Condition inner) => new Not(inner);

    /// <summary>Whether the condition holds.</summary>
    /// <param name="configuration">Must know every name in <see cref="Reads"/>.</param>
    /// <exception cref="KeyNotFoundException">A name is unknown.</exception>
    public bool Holds(VariableConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return Bind(configuration.Layout)(configuration);
    }

    /// <summary>A test with all names resolved to slots.</summary>
    internal abstract Func<VariableConfiguration, bool> Bind(VariableLayout layout);

    /// <summary>The same condition over other names.</summary>
    internal abstract Condition Rename(Func<string, string> rename);

    /// <summary>A variable has exactly this value.</summary>
    /// <param name="Variable">Path of the variable.</param>
    /// <param name="Value">With an absent value the condition never holds.</param>
    public sealed record Is(string Variable, VariableValue Value) : Condition
    {
        /// <inheritdoc/>
        public override ValueList<string> Reads => [Variable];

        /// <inheritdoc/>
        public override string ToString() => $"{Variable} is {Value}";

        internal override Func<VariableConfiguration, bool> Bind(VariableLayout layout)
        {
            var slot = layout.Require(Variable);
            var value = Value;
            return value.IsAbsent ? static _ => false : configuration => configuration.At(slot).Equals(value);
        }

        internal override Condition Rename(Func<string, string> rename) => new Is(rename(Variable), Value);
    }

    /// <summary>A variable has one of these values.</summary>
    /// <param name="Variable">Path of the variable.</param>
    /// <param name="Values">At least one.</param>
    public sealed record In(string Variable, ValueList<VariableValue> Values) : Condition
    {
        /// <inheritdoc/>
        public override ValueList<string> Reads => [Variable];

        /// <inheritdoc/>
        public override string ToString() => $"{Variable} is one of {string.Join(", ", Values)}";

        internal override Func<VariableConfiguration, bool> Bind(VariableLayout layout)
        {
            var slot = layout.Require(Variable);
            var values = Values.ToArray();
            return configuration => Array.IndexOf(values, configuration.At(slot)) >= 0;
        }

        internal override Condition Rename(Func<string, string> rename) => new In(rename(Variable), Values);
    }

    /// <summary>A number lies within limits.</summary>
    /// <param name="Variable">Path of the variable.</param>
    /// <param name="Minimum">Smallest value, inclusive; may be negative infinity.</param>
    /// <param name="Maximum">Largest value, inclusive; may be infinity.</param>
    public sealed record Between(string Variable, double Minimum, double Maximum) : Condition
    {
        /// <inheritdoc/>
        public override ValueList<string> Reads => [Variable];

        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Variable} is between {Minimum} and {Maximum}");

        internal override Func<VariableConfiguration, bool> Bind(VariableLayout layout)
        {
            var slot = layout.Require(Variable);
            return configuration => configuration.At(slot).TryGetReal(out var number) && number >= Minimum && number <= Maximum;
        }

        internal override Condition Rename(Func<string, string> rename) => new Between(rename(Variable), Minimum, Maximum);
    }

    /// <summary>Every part holds.</summary>
    /// <param name="Parts">Tested in order until one fails.</param>
    public sealed record All(ValueList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override ValueList<string> Reads => ReadsOf(Parts);

        /// <inheritdoc/>
        public override string ToString() => string.Join(" and ", Parts.Select(static part => part is Any ? $"({part})" : $"{part}"));

        internal override Func<VariableConfiguration, bool> Bind(VariableLayout layout)
        {
            var tests = Parts.Select(part => part.Bind(layout)).ToArray();
            return configuration => !AnyAnswers(tests, configuration, answer: false);
        }

        internal override Condition Rename(Func<string, string> rename) => new All(RenameAll(Parts, rename));
    }

    /// <summary>At least one part holds.</summary>
    /// <param name="Parts">Tested in order until one holds.</param>
    public sealed record Any(ValueList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override ValueList<string> Reads => ReadsOf(Parts);

        /// <inheritdoc/>
        public override string ToString() => string.Join(" or ", Parts);

        internal override Func<VariableConfiguration, bool> Bind(VariableLayout layout)
        {
            var tests = Parts.Select(part => part.Bind(layout)).ToArray();
            return configuration => AnyAnswers(tests, configuration, answer: true);
        }

        internal override Condition Rename(Func<string, string> rename) => new Any(RenameAll(Parts, rename));
    }

    /// <summary>The inner condition does not hold, be it because a variable it reads is inactive.</summary>
    /// <param name="Inner">The condition to turn around.</param>
    public sealed record Not(Condition Inner) : Condition
    {
        /// <inheritdoc/>
        public override ValueList<string> Reads => Inner.Reads;

        /// <inheritdoc/>
        public override string ToString() => $"not ({Inner})";

        internal override Func<VariableConfiguration, bool> Bind(VariableLayout layout)
        {
            var inner = Inner.Bind(layout);
            return configuration => !inner(configuration);
        }

        internal override Condition Rename(Func<string, string> rename) => new Not(Inner.Rename(rename));
    }

    /// <summary>A function decides. It is not called while a variable it reads is inactive.</summary>
    /// <param name="Name">Identifies the function in JSON and in messages.</param>
    /// <param name="Inputs">Names the function reads.</param>
    /// <param name="Test">Pure; fast; sees the inputs under the names in <paramref name="Inputs"/> as they were declared.</param>
    public sealed record Custom(string Name, ValueList<string> Inputs, Func<VariableConfiguration, bool> Test) : Condition
    {
        /// <inheritdoc/>
        public override ValueList<string> Reads => Inputs;

        /// <inheritdoc/>
        public override string ToString() => Name;

        internal override Func<VariableConfiguration, bool> Bind(VariableLayout layout)
        {
            var slots = Inputs.Select(layout.Require).ToArray();
            return configuration => configuration.HasAll(slots) && Test(configuration);
        }

        internal override Condition Rename(Func<string, string> rename) =>
            new Custom(Name, Inputs.Select(rename).ToValueList(), ConfigurationView.Through(Inputs, rename, Test));
    }

    // A loop, because a lambda over the configuration would be allocated for every test.
    private static bool AnyAnswers(Func<VariableConfiguration, bool>[] tests, VariableConfiguration configuration, bool answer)
    {
        foreach (var test in tests)
        {
            if (test(configuration) == answer)
            {
                return true;
            }
        }

        return false;
    }

    private static ValueList<string> ReadsOf(ValueList<Condition> parts) =>
        parts.SelectMany(static part => part.Reads).Distinct(StringComparer.Ordinal).ToValueList();

    private static ValueList<Condition> RenameAll(ValueList<Condition> parts, Func<string, string> rename) =>
        parts.Select(part => part.Rename(rename)).ToValueList();
}
