using Microsoft.CodeAnalysis;

namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Keeps a symbol, which is never equal to its successor.</summary>
public sealed class SymbolGenerator : ToyGenerator<SymbolGenerator.Model>
{
    public sealed record Model(INamedTypeSymbol Type);

    protected override Model Read(ToyType type) => new(type.Symbol);

    protected override string NameOf(Model model) => model.Type.Name;

    protected override string PropertiesOf(Model model) => string.Join(", ", model.Type.GetMembers().OfType<IPropertySymbol>().Select(property => property.Name));
}
