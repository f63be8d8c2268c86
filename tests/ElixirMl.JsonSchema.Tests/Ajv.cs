using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ElixirMl.JsonSchema.Tests;

/// <summary>The independent judge: ajv on node, which knows nothing of us but the JSON Schemas.</summary>
internal static class Ajv
{
    private const string Cure = "Run tests/run.sh once, or install node and run 'npm ci' in tests/ElixirMl.JsonSchema.Tests/judge.";

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "judge");

    /// <summary>Judges all cases in one run of node.</summary>
    /// <returns>For each case, for each instance, whether it fits the schema.</returns>
    internal static bool[][] Judge(IReadOnlyList<(string Schema, IReadOnlyList<string> Instances)> cases)
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules")), $"The judge is not installed. {Cure}");
        using var node = Start();
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        using (var input = node.StandardInput.BaseStream)
        {
            Write(input, cases);
        }

        node.WaitForExit();
        Assert.True(node.ExitCode == 0, $"The judge failed: {errors.GetAwaiter().GetResult()}");
        using var verdicts = JsonDocument.Parse(output.GetAwaiter().GetResult());
        return [.. verdicts.RootElement.EnumerateArray().Select(static list => list.EnumerateArray().Select(static one => one.GetBoolean()).ToArray())];
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("node", "judge.mjs")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException($"The judge needs node. {Cure}", exception);
        }
    }

    private static void Write(Stream output, IReadOnlyList<(string Schema, IReadOnlyList<string> Instances)> cases)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartArray();
        foreach (var (schema, instances) in cases)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("schema");
            writer.WriteRawValue(schema);
            writer.WriteStartArray("instances");
            foreach (var instance in instances)
            {
                writer.WriteStringValue(instance);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
