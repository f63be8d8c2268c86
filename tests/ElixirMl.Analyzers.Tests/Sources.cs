using System.Text.RegularExpressions;
using ElixirMl.TestKit;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Analyzers.Tests;

/// <summary>Sources as a user's project has them.</summary>
internal static partial class Sources
{
    /// <summary>The implicit usings of a console project, and those a user of the SDK writes.</summary>
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel;
        global using System.ComponentModel.DataAnnotations;
        global using System.Linq;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using ElixirMl;
        global using ElixirMl.MlTypes;
        global using ElixirMl.Predictors;
        global using ElixirMl.Programs;
        global using ElixirMl.Schemas;
        global using Microsoft.Extensions.AI;
        """;

    /// <summary>A signature for programs to ask.</summary>
    public const string Route = """

        [Signature("Route the ticket.")]
        public sealed partial record Route
        {
            [Input("What the customer wrote.")] public required string Message { get; init; }
            [Output("Who acts.")] public required string Team { get; init; }
        }
        """;

    public static CSharpCompilation Compile(string source) => TestCompilation.Of(source, Usings);

    /// <summary>The text without marks.</summary>
    public static string Unmark(string marked) => Marks().Replace(marked, "");

    [GeneratedRegex(@"\[\||\|\]|\{\|\w+:|\|\}")]
    private static partial Regex Marks();
}
