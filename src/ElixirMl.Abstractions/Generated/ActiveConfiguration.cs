using System.ComponentModel;
using ElixirMl.Variables;

namespace ElixirMl.Generated;

/// <summary>The configuration that is active in one instance: its values, resolved once, and the modules they choose.</summary>
/// <remarks>Immutable and thread-safe. Generated types derive from it and hold each value in a field, so that a property reads one field.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ActiveConfiguration
{
    private readonly VariableSpace _space;
    private readonly Lock _making = new();
    private Dictionary<string, object>? _modules;

    /// <summary>Activates a configuration.</summary>
    /// <param name="space">Where the variables are declared.</param>
    /// <param name="values">Complete.</param>
    /// <param name="services">Makes modules; <see langword="null"/> when there are none.</param>
    protected ActiveConfiguration(VariableSpace space, VariableConfiguration values, IServiceProvider? services) =>
        (_space, Values, Services) = (space, values, services);

    /// <summary>All values by name.</summary>
    public VariableConfiguration Values { get; }

    /// <summary>Makes the modules.</summary>
    public IServiceProvider? Services { get; }

    /// <summary>The module a variable chooses, the default one while it is inactive; made at the first reading, once.</summary>
    public TModule Module<TModule>(string variable)
        where TModule : class
    {
        // A dictionary that is written never changes again, so that readers need no lock.
        var modules = Volatile.Read(ref _modules);
        return modules is not null && modules.TryGetValue(variable, out var module) ? (TModule)module : (TModule)Make(variable);
    }

    /// <summary>The module a variable chooses; <see langword="null"/> while it is inactive.</summary>
    public TModule? ModuleIfActive<TModule>(string variable)
        where TModule : class =>
        Values.TryGet(variable, out _) ? Module<TModule>(variable) : null;

    // Records compare their fields; two instances of equal values are equal whatever modules they have made so far.
    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is ActiveConfiguration other && other.GetType() == GetType() && other.Values.Equals(Values);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Values.GetHashCode();

    private object Make(string variable)
    {
        lock (_making)
        {
            if (_modules is not null && _modules.TryGetValue(variable, out var made))
            {
                return made;
            }

            var module = _space.Variables.OfType<ModuleVariable>().First(candidate => candidate.Name == variable).Make(Values, Services);
            var modules = new Dictionary<string, object>(_modules ?? [], StringComparer.Ordinal) { [variable] = module };
            Volatile.Write(ref _modules, modules);
            return module;
        }
    }
}
