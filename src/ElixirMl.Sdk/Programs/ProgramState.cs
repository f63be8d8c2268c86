using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ElixirMl.Predictors;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Everything about a program that can be saved, copied and optimized.</summary>
/// <remarks>
/// Immutable and thread-safe. Paths are those of the outermost program: a predictor <c>Route</c> of a sub-program in the
/// member <c>Desk</c> is called <c>Desk.Route</c>, its temperature <c>Desk.Route.Temperature</c>.
/// </remarks>
public sealed class ProgramState
{
    private readonly ConcurrentDictionary<string, object> _made = new(StringComparer.Ordinal);
    private VariableSpace? _space;
    private VariableSpace? _wholeSpace;

    /// <summary>The state of a program before any optimization.</summary>
    /// <param name="name">Name of the program's type.</param>
    /// <param name="variables">The program's own variables; none by default.</param>
    /// <exception cref="ValidationException">A variable has no default.</exception>
    public ProgramState(string name, VariableSpace? variables = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Variables = variables ?? VariableSpace.Empty;
        Values = Variables.Default();
    }

    private ProgramState(ProgramState other)
    {
        Name = other.Name;
        Path = other.Path;
        Variables = other.Variables;
        Values = other.Values;
        OwnPredictors = other.OwnPredictors;
        Programs = other.Programs;
        Services = other.Services;
        IsFrozen = other.IsFrozen;
    }

    /// <summary>Name of the program's type.</summary>
    public string Name { get; }

    /// <summary>Where the program stands in the outermost one; empty for that one itself.</summary>
    public string Path { get; private init; } = "";

    /// <summary>Predictors of the program itself, in declared order.</summary>
    /// <value>Default: none.</value>
    /// <exception cref="ArgumentException">Two have one name, by which they are saved.</exception>
    public ValueList<IPredictor> OwnPredictors
    {
        get;
        init => field = OnlyOnce(value, static predictor => predictor.Name, "predictors");
    } = ValueList<IPredictor>.Empty;

    /// <summary>Sub-programs, in declared order; each is moved below this program's path, so that one used in two places is two from then on.</summary>
    /// <value>Default: none.</value>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    /// <exception cref="InvalidOperationException">Programs hold each other without end.</exception>
    public ValueList<SubProgram> Programs
    {
        get;
        init => field = OnlyOnce(value, static sub => sub.Name, "sub-programs").Select(sub => sub with { Program = Move(sub.Program, ProgramPath.Of(Path, sub.Name)) }).ToValueList();
    } = ValueList<SubProgram>.Empty;

    /// <summary>The program's own variables, without path.</summary>
    public VariableSpace Variables { get; }

    /// <summary>Values of the program's own variables, without path.</summary>
    public VariableConfiguration Values { get; private init; }

    /// <summary>Values of all programs' own variables and of those that signatures bring, sub-programs included, by full path.</summary>
    public IEnumerable<KeyValuePair<string, VariableValue>> AllValues =>
    [
        .. Below(Path, Values),
        .. OwnPredictors.SelectMany(static predictor => Below(predictor.Name, predictor.State.Values)),
        .. Programs.SelectMany(static sub => sub.Program.State.AllValues),
    ];

    /// <summary>Makes the modules that variables choose.</summary>
    /// <value>Default: <see langword="null"/>, modules are made by their factories alone.</value>
    public IServiceProvider? Services { get; init; }

    /// <summary>Whether optimizers leave the program's own variables alone; of each predictor <see cref="PredictorState.IsFrozen"/> tells.</summary>
    /// <value>Default: false. See <see cref="ProgramExtensions.Freeze{TSelf}(IProgram{TSelf})"/>.</value>
    public bool IsFrozen { get; private init; }

    /// <summary>Every predictor, those of sub-programs included, under its full path.</summary>
    public IEnumerable<IPredictor> Predictors => OwnPredictors.Concat(Programs.SelectMany(static sub => sub.Program.State.Predictors));

    /// <summary>Everything an optimizer may choose, by full path; nothing of what is frozen.</summary>
    /// <remarks>Defaults are the declared ones, for predictors their present settings. Made at the first reading.</remarks>
    public VariableSpace Space => _space ??= FrozenParts.In(this).Any(static part => part.IsFrozen) ? ProgramSpace.Open(this) : WholeSpace;

    /// <summary>What a file may hold: the variables of frozen parts too.</summary>
    internal VariableSpace WholeSpace => _wholeSpace ??= ProgramSpace.Whole(this);

    /// <summary>A predictor of the program itself.</summary>
    /// <param name="index">Position among <see cref="OwnPredictors"/>.</param>
    public TPredictor Predictor<TPredictor>(int index)
        where TPredictor : IPredictor =>
        (TPredictor)OwnPredictors[index];

    /// <summary>A sub-program.</summary>
    /// <param name="index">Position among <see cref="Programs"/>.</param>
    public TProgram Program<TProgram>(int index)
        where TProgram : IProgram =>
        (TProgram)Programs[index].Program;

    /// <summary>The predictors or sub-programs of a list: those called <c>Voters[…]</c> for <c>Voters</c>, in declared order.</summary>
    /// <param name="name">Without path and brackets.</param>
    /// <exception cref="InvalidCastException">One has another type.</exception>
    /// <remarks>Made once per state.</remarks>
    public IReadOnlyList<TMember> Members<TMember>(string name)
        where TMember : class =>
        (IReadOnlyList<TMember>)_made.GetOrAdd(name, static (key, state) => ProgramMembers.Of<TMember>(state, key), this);

    /// <summary>The predictors or sub-programs of a dictionary: those called <c>ByLevel[…]</c> for <c>ByLevel</c>.</summary>
    /// <param name="name">Without path and brackets.</param>
    /// <param name="keys">A key for each, in declared order.</param>
    /// <exception cref="ArgumentException">There are more or fewer keys, or a key appears twice.</exception>
    /// <exception cref="InvalidCastException">One has another type.</exception>
    /// <remarks>Made once per state.</remarks>
    public IReadOnlyDictionary<TKey, TMember> Members<TKey, TMember>(string name, params ReadOnlySpan<TKey> keys)
        where TKey : notnull
        where TMember : class =>
        (IReadOnlyDictionary<TKey, TMember>)(_made.TryGetValue(name, out var made) ? made : _made.GetOrAdd(name, ProgramMembers.Of<TKey, TMember>(this, name, keys)));

    /// <summary>The value of one of the program's own variables.</summary>
    /// <param name="name">Without path.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    public VariableValue Value(string name) => Values[name];

    /// <summary>The module one of the program's own variables chooses; made once per state.</summary>
    /// <param name="name">Without path; a module variable.</param>
    /// <exception cref="InvalidOperationException">The chosen option has no factory and no service provider knows its type.</exception>
    public TModule Module<TModule>(string name)
        where TModule : class =>
        (TModule)_made.GetOrAdd(name, static (key, state) => ModuleFactory.Make(state, key), this);

    /// <summary>A copy in which a configuration is active.</summary>
    /// <param name="configuration">Values by full path; variables it leaves out stay as they are.</param>
    /// <exception cref="ValidationException">A name is unknown, a value is not allowed or belongs to a frozen part; all problems are listed.</exception>
    public ProgramState With(VariableConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Apply(ConfigurationFit.Align(WholeSpace, configuration, FrozenParts.Refused(this, configuration)));
    }

    /// <summary>A copy with values from a file, which frozen parts take too.</summary>
    internal ProgramState Restore(VariableConfiguration configuration) => Apply(ConfigurationFit.Align(WholeSpace, configuration));

    /// <summary>A copy in which some of the program's own variables have other values.</summary>
    /// <param name="values">By name without path; variables it leaves out stay as they are.</param>
    /// <exception cref="ValidationException">A name is unknown or a value is not allowed, or the program is frozen; all problems are listed.</exception>
    public ProgramState WithValues(VariableConfiguration values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var aligned = ConfigurationFit.Align(Variables, values, IsFrozen ? values.Select(pair => FrozenParts.Refusal(pair.Key, pair.Value, FrozenParts.PathOf(this))) : []);
        return new(this) { Values = OwnValues.Change(Variables, Values, name => ProgramPath.Value(aligned, "", name)) };
    }

    /// <summary>A copy in which every predictor is replaced, those of sub-programs included.</summary>
    /// <param name="change">Gives a predictor of the same type and name; called once per predictor, in order.</param>
    /// <exception cref="ArgumentException">A replacement has another type or name.</exception>
    public ProgramState WithPredictors(Func<IPredictor, IPredictor> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(this)
        {
            OwnPredictors = OwnPredictors.Select(predictor => Replace(predictor, change)).ToValueList(),
            Programs = Map(state => state.WithPredictors(change)),
        };
    }

    /// <summary>A copy in which some parts are frozen or are not.</summary>
    /// <param name="covers">Whether a path is meant; see <see cref="FrozenParts.In"/>.</param>
    /// <param name="isFrozen">What they become.</param>
    internal ProgramState Mark(Func<string, bool> covers, bool isFrozen) => new(this)
    {
        IsFrozen = covers(FrozenParts.PathOf(this)) ? isFrozen : IsFrozen,
        OwnPredictors = OwnPredictors.Select(predictor => covers(predictor.Name) ? predictor.WithState(state => state with { IsFrozen = isFrozen }) : predictor).ToValueList(),
        Programs = Map(state => state.Mark(covers, isFrozen)),
    };

    private static IEnumerable<KeyValuePair<string, VariableValue>> Below(string path, VariableConfiguration values) =>
        values.Select(pair => KeyValuePair.Create(ProgramPath.Of(path, pair.Key), pair.Value));

    private static IPredictor Replace(IPredictor predictor, Func<IPredictor, IPredictor> change)
    {
        var replacement = change(predictor);
        return replacement.GetType() == predictor.GetType() && replacement.Name == predictor.Name
            ? replacement
            : throw new ArgumentException($"Predictor '{predictor.Name}' must stay a {predictor.GetType().Name} of this name, but became a {replacement.GetType().Name} '{replacement.Name}'.", nameof(change));
    }

    private ValueList<T> OnlyOnce<T>(ValueList<T> parts, Func<T, string> nameOf, string kind) =>
        parts.GroupBy(nameOf, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice
            ? throw new ArgumentException($"Two {kind} of program '{Name}' are called '{twice.Key}', and by their names they are saved. List each once, or rename one.")
            : parts;

    // A stack that has run out ends the process; this is said before.
    private static IProgram Move(IProgram program, string path)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InvalidOperationException($"The programs below '{path[..Math.Min(path.Length, 80)]}' hold each other without end. Let none hold itself, directly or by others.");
        }

        return program.State.Path == path ? program : program.With(program.State.MoveTo(path));
    }

    private ProgramState MoveTo(string path) => new(this)
    {
        Path = path,
        OwnPredictors = OwnPredictors.Select(predictor => predictor.WithState(state => state with { Name = ProgramPath.Move(state.Name, Path, path) })).ToValueList(),
        Programs = Programs,
    };

    private ProgramState Apply(VariableConfiguration configuration) => new(this)
    {
        Values = OwnValues.Change(Variables, Values, name => ProgramPath.Value(configuration, Path, name)),
        OwnPredictors = OwnPredictors.Select(predictor => predictor.WithConfiguration(name => ProgramPath.Value(configuration, predictor.Name, name))).ToValueList(),
        Programs = Map(state => state.Apply(configuration)),
    };

    private ValueList<SubProgram> Map(Func<ProgramState, ProgramState> change) =>
        Programs.Select(sub => sub with { Program = sub.Program.With(change(sub.Program.State)) }).ToValueList();
}
