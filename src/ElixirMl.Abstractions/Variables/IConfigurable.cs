namespace ElixirMl.Variables;

/// <summary>A type with <c>[Variable]</c> properties; implemented by the source generator.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IConfigurable<TSelf>
    where TSelf : IConfigurable<TSelf>
{
    /// <summary>The variables of the type with their constraints.</summary>
    static abstract VariableSpace Variables { get; }

    /// <summary>A copy in which a configuration is active; the present instance stays as it is.</summary>
    /// <param name="values">Values by name; variables it leaves out get their defaults.</param>
    /// <param name="services">Makes the modules that variables choose; those of the present instance when <see langword="null"/>.</param>
    /// <exception cref="Schemas.ValidationException">A name is unknown, a value is not allowed or a constraint is broken; all problems are listed.</exception>
    TSelf With(VariableConfiguration values, IServiceProvider? services = null);
}
