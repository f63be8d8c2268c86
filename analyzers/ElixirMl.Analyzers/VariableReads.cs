using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>Who reads a variable besides code: conditions, constraints, computed values, instructions.</summary>
internal static class VariableReads
{
    /// <summary>The variables of a type that nobody outside of the assembly sees and none of these reads.</summary>
    internal static IEnumerable<IPropertySymbol> Unread(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var hidden = Parts.Variables(type).Where(IsHidden).ToArray();
        if (hidden.Length == 0)
        {
            return [];
        }

        var read = ReadBy(type, cancellationToken);
        return hidden.Where(property => !read.Contains(property.Name) && !IsRead(property, type));
    }

    private static HashSet<string> ReadBy(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Parts.Variables(type))
        {
            var attributes = property.FindAll(KnownNames.WhenAttribute).Concat(property.FindAll(KnownNames.CaseAttribute));
            names.UnionWith(attributes.Select(static attribute => attribute.GetString(0)).OfType<string>().Select(static path => path.Split('.')[0]));
            names.UnionWith(property.Find(KnownNames.VariableAttribute)!.GetStrings("DependsOn"));
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (type.Find(KnownNames.SignatureAttribute)?.GetString(0) is { } instructions)
        {
            names.UnionWith(Mentions.In(instructions).Select(span => instructions.Substring(span.Start, span.Length)));
        }

        return names;
    }

    // Methods that constrain or compute take variables by name; one of a bundle begins with the name of its property.
    private static bool IsRead(IPropertySymbol property, INamedTypeSymbol type)
    {
        var name = CSharpText.CamelCase(property.Name);
        return type.GetMembers().OfType<IMethodSymbol>().Where(static method => method.IsStatic).Any(method => method.Parameters.Any(parameter => parameter.Name.StartsWith(name, StringComparison.Ordinal)));
    }

    private static bool IsHidden(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }
}
