using ElixirMl.MlTypes;

namespace ElixirMl;

/// <summary>The <see cref="Code"/> must be in a language; code that names none is taken to be in it.</summary>
/// <param name="name">As it stands behind a fence, for example <c>csharp</c>; case does not matter, and <c>cs</c> or <c>c#</c> are the same.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LanguageAttribute(string name) : Attribute
{
    /// <summary>Name of the language.</summary>
    public string Name { get; } = name;
}
