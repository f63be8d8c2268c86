namespace ElixirMl.Variables;

/// <summary>One domain of a conditional variable.</summary>
/// <param name="When">Decides over other variables.</param>
/// <param name="Domain">A float, integer or choice; its name is not used, its default applies in this case.</param>
public sealed record DomainCase(Condition When, Variable Domain);
