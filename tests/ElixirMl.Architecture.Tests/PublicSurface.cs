using System.Text;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Architecture.Tests;

/// <summary>Everything of an assembly that users can name, as C#-like text in a stable order.</summary>
/// <remarks>What a record brings by itself and what overrides a base member is left out: it would tell nothing new.</remarks>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameters,
        miscellaneousOptions: Spelling);

    private static readonly SymbolDisplayFormat BaseFormat = TypeFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters)
        .WithKindOptions(SymbolDisplayKindOptions.None);

    private static readonly SymbolDisplayFormat MemberFormat = BaseFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeMemberKeyword);

    private const SymbolDisplayParameterOptions Parameters =
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
        | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis;

    private const SymbolDisplayMiscellaneousOptions Spelling =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    public static string Of(IAssemblySymbol assembly)
    {
        var text = new StringBuilder();
        foreach (var space in Namespaces(assembly.GlobalNamespace).Where(space => PublicTypes(space).Any()).OrderBy(space => space.ToDisplayString(), StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.IsGlobalNamespace ? "(none)" : space.ToDisplayString()).Append("\n\n");
            foreach (var type in PublicTypes(space)) Append(text, type, "");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, INamedTypeSymbol type, string indent)
    {
        text.Append(indent).Append(HeadOf(type)).Append('\n');
        if (type.TypeKind != TypeKind.Delegate)
        {
            foreach (var member in MembersOf(type)) text.Append(indent).Append("    ").Append(member).Append('\n');
            foreach (var nested in PublicTypes(type)) Append(text, nested, indent + "    ");
        }

        if (indent.Length == 0) text.Append('\n');
    }

    private static string HeadOf(INamedTypeSymbol type)
    {
        var modifier = type switch
        {
            { TypeKind: not TypeKind.Class } => "",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        return $"{AccessibilityOf(type)} {modifier}{WithBases(type.ToDisplayString(TypeFormat), type)}";
    }

    private static string WithBases(string display, INamedTypeSymbol type)
    {
        var bases = Bases(type).Select(other => other.ToDisplayString(BaseFormat)).ToArray();
        if (bases.Length == 0) return display;

        var constraints = display.IndexOf(" where ", StringComparison.Ordinal);
        return display.Insert(constraints < 0 ? display.Length : constraints, $" : {string.Join(", ", bases)}");
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate) return [];
        if (type.EnumUnderlyingType is { } underlying) return underlying.SpecialType == SpecialType.System_Int32 ? [] : [underlying];

        // What another base brings along says nothing new.
        var implied = type.Interfaces.Append(type.BaseType).SelectMany(other => other?.AllInterfaces ?? []).ToHashSet(SymbolEqualityComparer.Default);
        var interfaces = type.Interfaces
            .Where(other => IsVisible(other) && !implied.Contains(other) && !(type.IsRecord && other.Name == "IEquatable"))
            .OrderBy(other => other.ToDisplayString(), StringComparer.Ordinal);
        return type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent ? [parent, .. interfaces] : interfaces;
    }

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is not INamedTypeSymbol && IsVisible(member) && !IsImplied(member))
        .OrderBy(KindOrder)
        .ThenBy(member => member is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum, ConstantValue: { } value } ? Convert.ToDecimal(value, null) : 0)
        .ThenBy(member => member.Name, StringComparer.Ordinal)
        .ThenBy(member => member.ToDisplayString(MemberFormat), StringComparer.Ordinal)
        .Select(member => type.TypeKind == TypeKind.Enum ? $"{member.Name} = {((IFieldSymbol)member).ConstantValue}" : Display(member));

    private static string Display(ISymbol member)
    {
        var display = InterfaceModifiers(member) + member.ToDisplayString(MemberFormat);
        return member is IPropertySymbol property ? $"{display} {{ {Accessors(property)} }}" : display;
    }

    // The display leaves out what most interface members are, and with it what only some are.
    private static string InterfaceModifiers(ISymbol member) => member switch
    {
        { ContainingType.TypeKind: not TypeKind.Interface } => "",
        { IsStatic: true, IsAbstract: true } => "static abstract ",
        { IsStatic: true, IsVirtual: true } => "static virtual ",
        { IsStatic: true } => "static ",
        { IsVirtual: true } => "virtual ",
        _ => "",
    };

    private static string Accessors(IPropertySymbol property)
    {
        var accessors = new[] { (Symbol: property.GetMethod, Word: "get;"), (Symbol: property.SetMethod, Word: property.SetMethod is { IsInitOnly: true } ? "init;" : "set;") };
        return string.Join(' ', accessors
            .Where(accessor => accessor.Symbol is not null && IsVisible(accessor.Symbol))
            .Select(accessor => accessor.Symbol!.DeclaredAccessibility == property.DeclaredAccessibility ? accessor.Word : $"{AccessibilityOf(accessor.Symbol)} {accessor.Word}"));
    }

    private static bool IsImplied(ISymbol member) =>
        member.IsImplicitlyDeclared
        || member.IsOverride
        || member is IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        || member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Struct, Parameters.IsEmpty: true }
        || !member.CanBeReferencedByName && member is IFieldSymbol
        || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static int KindOrder(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol => 2,
        IEventSymbol => 3,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => 4,
        _ => 5,
    };

    private static IEnumerable<INamespaceSymbol> Namespaces(INamespaceSymbol root) => root.GetNamespaceMembers().SelectMany(Namespaces).Prepend(root);

    private static IEnumerable<INamedTypeSymbol> PublicTypes(INamespaceOrTypeSymbol container) => container.GetTypeMembers()
        .Where(type => IsVisible(type) && type.CanBeReferencedByName)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .ThenBy(type => type.Arity);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static string AccessibilityOf(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.Protected => "protected",
        _ => "public",
    };
}
