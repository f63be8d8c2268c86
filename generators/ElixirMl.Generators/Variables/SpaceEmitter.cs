using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes a variable space as data.</summary>
internal sealed class SpaceEmitter(SourceWriter writer, ValueList<VariableModel> variables)
{
    internal void Emit(string field)
    {
        writer.Line($"private static readonly global::ElixirMl.Variables.VariableSpace {field} = global::ElixirMl.Variables.VariableSpace.Create(");
        for (var i = 0; i < variables.Count; i++)
        {
            var lines = variables[i].Declaration;
            for (var j = 0; j < lines.Count; j++)
            {
                var isLast = j == lines.Count - 1;
                writer.Line("    " + lines[j] + (!isLast ? "" : i == variables.Count - 1 ? ");" : ","));
            }
        }
    }
}
