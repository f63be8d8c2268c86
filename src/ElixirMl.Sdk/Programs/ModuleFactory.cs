using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Makes the module a program's variable chooses.</summary>
internal static class ModuleFactory
{
    public static object Make(ProgramState program, string name)
    {
        var variable = program.Variables.Variables.OfType<ModuleVariable>().FirstOrDefault(variable => variable.Name == name)
            ?? throw new InvalidOperationException($"Program '{program.Name}' has no module variable '{name}'.");
        return variable.Make(program.Values, program.Services);
    }
}
