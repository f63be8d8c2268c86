using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ElixirMl.Predictors.Code;

namespace ElixirMl.Scripting.Compilation;

/// <summary>What surrounds a program: its variables, the functions it may call, and the types of both.</summary>
internal sealed class ContractSource
{
    // Hidden, so that an error is told with the line of the program that led to it.
    private const string Usings = """
        #line hidden
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text.Json;

        """;

    private const string Console = """
        public static class Console
        {
            public static void Write(object? value) => __Host.__Write(value, "");
            public static void WriteLine() => __Host.__Write("", "\n");
            public static void WriteLine(object? value) => __Host.__Write(value, "\n");
            public static void WriteLine(string format, params object?[] values) => __Host.__Write(string.Format(CultureInfo.InvariantCulture, format, values), "\n");
        }

        """;

    // What is thrown anew has no trace of the worker in it, which the program could read.
    private const string HostMembers = """
            private static Action<object?, string> _print = null!;
            private static Action<object?> _submit = null!;
            private static Func<string, object?, string> _call = null!;
            public static void Print(object? value) => __Write(value, "\n");
            public static void Submit(object? value) { try { _submit(value); } catch (Exception error) { throw error; } throw new __Submitted(); }
            internal static void __Write(object? value, string end) { try { _print(value, end); } catch (Exception error) { throw error; } }
            private static string __Call(string tool, object? arguments) { try { return _call(tool, arguments); } catch (Exception error) { throw error; } }
            private static JsonElement __Find(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : default;
            private static T? __Value<T>(JsonElement json, Func<JsonElement, T> read) where T : struct => json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : read(json);
            private static T? __Reference<T>(JsonElement json, Func<JsonElement, T> read) where T : class => json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : read(json);
            private sealed class __Submitted : Exception { }

        """;

    private static readonly ConditionalWeakTable<CodeContract, ContractSource> Known = [];

    private ContractSource(CodeContract contract)
    {
        var types = new CSharpTypes();
        var variables = contract.Inputs.Fields.Select(field => (Type: types.NameOf(field), Name: Identifiers.Of(field.JsonName), Value: types.Read(field, "inputs"), field.Description)).ToList();
        var functions = contract.Tools.Select(tool => (ToolFunctions.Write(tool, types), tool.Description)).ToList();
        Parameters = string.Join(", ", variables.Select(static variable => $"{variable.Type} {variable.Name}"));
        Variables = [.. variables.Select(static variable => Declaration($"{variable.Type} {variable.Name}", variable.Description))];
        Functions = [.. functions.Select(static function => Declaration(function.Item1.Signature, function.Description))];
        Types = types.Declarations;
        Text = Write(types, functions.Select(static function => function.Item1.Source), variables.Select(static variable => variable.Value));
    }

    /// <summary>Parameters of the method that holds the statements of a program.</summary>
    public string Parameters { get; }

    /// <summary>Variables as a model reads them.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Functions as a model reads them.</summary>
    public IReadOnlyList<string> Functions { get; }

    /// <summary>Records as a model reads them.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The source that is compiled beside that of a program.</summary>
    public string Text { get; }

    public static ContractSource Of(CodeContract contract) => Known.GetValue(contract, static contract => new(contract));

    private static string Declaration(string declaration, string description) =>
        description.Length == 0 ? $"{declaration};" : $"{declaration}; // {description.ReplaceLineEndings(" ")}";

    private static string Write(CSharpTypes types, IEnumerable<string> functions, IEnumerable<string> values)
    {
        var text = new StringBuilder(Usings).Append(Console);
        foreach (var declaration in types.Declarations)
        {
            text.Append(declaration).Append('\n');
        }

        text.Append("public static class __Host\n{\n").Append(HostMembers).AppendJoin("", functions).Append(types.Readers);
        return text.Append(CultureInfo.InvariantCulture, $$"""
            private static object? __Run(JsonElement inputs, Action<object?, string> print, Action<object?> submit, Func<string, object?, string> call)
            {
                (_print, _submit, _call) = (print, submit, call);
                return __Script.Run({{string.Join(", ", values)}});
            }
            }

            """).ToString();
    }
}
