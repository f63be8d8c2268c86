using ElixirMl.Schemas;

namespace ElixirMl.Variables.Domains;

/// <summary>The values of a float, integer or choice, prepared for checking, drawing and encoding.</summary>
internal abstract class Domain
{
    public abstract DimensionKind Kind { get; }

    /// <summary>Number of values; 0 when continuous.</summary>
    public abstract long Cardinality { get; }

    public VariableValue Default { get; init; }

    public static Domain Of(Variable variable) => variable switch
    {
        FloatVariable real => new FloatDomain(real) { Default = real.DefaultValue },
        IntegerVariable whole => new IntegerDomain(whole) { Default = whole.DefaultValue },
        ChoiceVariable choice => new ChoiceDomain(choice) { Default = choice.Default },
        ModuleVariable module => new ChoiceDomain(ChoiceOf(module)) { Default = module.DefaultValue },
        HybridVariable hybrid => new ChoiceDomain(ChoiceOf(hybrid)) { Default = hybrid.DefaultValue },
        _ => throw new InvalidOperationException($"{variable.GetType().Name} has no domain of its own."),
    };

    /// <summary>The broken rule, or null.</summary>
    public abstract ValidationError? Check(string name, VariableValue value);

    /// <summary>The value of an index below <see cref="Cardinality"/>, in ascending order for numbers.</summary>
    public abstract VariableValue At(long index);

    /// <summary>The index of a valid value of a discrete domain; -1 for a custom one.</summary>
    public abstract long IndexOf(VariableValue value);

    /// <summary>A value from a position in [0, 1], the prior ignored.</summary>
    public abstract VariableValue Decode(double position);

    /// <summary>The position of a valid value; decodes to the same value.</summary>
    public abstract double Encode(VariableValue value);

    /// <summary>A value from a probability in [0, 1], the prior honoured.</summary>
    public virtual VariableValue Draw(double probability) => Decode(probability);

    /// <summary>The value as decoding would give it; values that do not fit stay as they are.</summary>
    public virtual VariableValue Normalize(VariableValue value) => value;

    private static ChoiceVariable ChoiceOf(ModuleVariable module) => new(module.Name, module.Options.Select(static option => (VariableValue)option.Name).ToValueList())
    {
        Weights = module.Options.Select(static option => option.Weight).ToValueList(),
    };

    private static ChoiceVariable ChoiceOf(HybridVariable hybrid) => new(hybrid.Name, hybrid.Options.Select(static option => (VariableValue)option.Name).ToValueList());
}
