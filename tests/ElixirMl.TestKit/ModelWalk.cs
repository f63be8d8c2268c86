using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit;

/// <summary>Walks everything a model holds and finds what must not outlive a compilation: symbols, nodes, locations, diagnostics, delegates …</summary>
/// <remarks>Declared field types count as much as values, so that a location that happens to be null is found too.</remarks>
public sealed class ModelWalk
{
    private static readonly HashSet<Type> PlainCompilerValues = [typeof(TextSpan), typeof(LinePosition), typeof(LinePositionSpan), typeof(FileLinePositionSpan)];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _findings = [];

    private ModelWalk()
    {
    }

    /// <summary>One line for each forbidden thing: where it sits and what it is. Empty for a model that may be cached.</summary>
    public static IReadOnlyList<string> Findings(object? model)
    {
        var walk = new ModelWalk();
        walk.Visit(model, model?.GetType().Name ?? "null");
        return walk._findings;
    }

    private void Visit(object? value, string path)
    {
        if (value is null || IsLeaf(value.GetType())) return;

        if (value is not Array && IsForbidden(value.GetType())) _findings.Add($"{path} holds a {value.GetType().Name}");
        else if (value.GetType().IsValueType || _seen.Add(value)) VisitParts(value, path);
    }

    private void VisitParts(object value, string path)
    {
        if (value is Array items)
        {
            var index = 0;
            foreach (var item in items) Visit(item, $"{path}[{index++}]");
            return;
        }

        foreach (var field in FieldsOf(value.GetType())) VisitField(field, value, path);
    }

    private void VisitField(FieldInfo field, object owner, string path)
    {
        var part = $"{path}.{ReadableName(field)}";
        var before = _findings.Count;
        Visit(field.GetValue(owner), part);
        if (_findings.Count == before && MayHoldForbidden(field.FieldType)) _findings.Add($"{part} may hold a {field.FieldType.Name}");
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || typeof(MemberInfo).IsAssignableFrom(type) || PlainCompilerValues.Contains(type);

    private static bool MayHoldForbidden(Type declared) =>
        declared.GetElementType() is { } element
            ? MayHoldForbidden(element)
            : IsForbidden(declared) || declared.GetGenericArguments().Any(MayHoldForbidden);

    // The concrete symbols are internal classes, so the question is never "is it exactly this type".
    private static bool IsForbidden(Type type) =>
        typeof(Delegate).IsAssignableFrom(type)
        || (IsOfCompiler(type) && !type.IsEnum && !PlainCompilerValues.Contains(type))
        || typeof(ISymbol).IsAssignableFrom(type);

    private static bool IsOfCompiler(Type type) =>
        type.Assembly.GetName().Name is { } name && name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)) yield return field;
        }
    }

    private static string ReadableName(FieldInfo field) =>
        field.IsDefined(typeof(CompilerGeneratedAttribute)) ? field.Name.Split('<', '>')[1] : field.Name;
}
