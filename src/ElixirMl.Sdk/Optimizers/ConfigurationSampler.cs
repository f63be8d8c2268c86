using ElixirMl.Programs;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers;

/// <summary>Draws configurations around that of a program: every variable keeps its value with probability ½ and is drawn anew otherwise.</summary>
/// <remarks>
/// Most settings of a program that works are good ones; drawing all of them anew would ruin nearly every candidate. Which
/// variables are drawn is itself drawn anew for every candidate, so any point of the space can be reached.
/// </remarks>
internal sealed class ConfigurationSampler
{
    private readonly VariableSpace _space;
    private readonly VariableConfiguration _present;

    /// <exception cref="Schemas.ValidationException">The space has variables of frozen parts; all are listed.</exception>
    public ConfigurationSampler(VariableSpace space, ProgramState program)
    {
        _space = space;
        var names = space.Variables.Select(static variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        var present = ActiveChoices.Of(program).Where(choice => names.Contains(choice.Key)).Select(static choice => (choice.Key, choice.Value)).ToArray();
        _present = space.Complete(VariableConfiguration.Of(present));
        FrozenParts.Check(program, _present);
    }

    /// <returns>The variables whose values differ from the present ones.</returns>
    /// <exception cref="InfeasibleSpaceException">The constraints leave nothing.</exception>
    public VariableConfiguration Draw(SeededRandom random)
    {
        if (_space.Variables.Count == 0)
        {
            return VariableConfiguration.Empty;
        }

        var drawn = _space.Sample(random);
        var mixed = _present;
        foreach (var name in drawn.Names)
        {
            mixed = random.NextDouble() < 0.5 && drawn.TryGet(name, out var value) ? mixed.With(name, value) : mixed;
        }

        return Changed(_space.Repair(mixed, random));
    }

    private VariableConfiguration Changed(VariableConfiguration configuration) => VariableConfiguration.Of(
        [.. configuration.Where(pair => !_present.TryGet(pair.Key, out var value) || value != pair.Value).Select(static pair => (pair.Key, pair.Value))]);
}
