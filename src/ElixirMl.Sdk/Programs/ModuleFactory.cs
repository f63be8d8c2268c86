using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Makes the module a program's variable chooses.</summary>
internal static class ModuleFactory
{
    public static object Make(ProgramState program, string name)
    {
        var variable = program.Variables.Variables.OfType<ModuleVariable>().FirstOrDefault(variable => variable.Name == name)
            ?? throw new InvalidOperationException($"Program '{program.Name}' has no module variable '{name}'.");
        var chosen = program.Value(name).AsText();
        var option = variable.Options.First(option => option.Name == chosen);
        return option.Factory?.Invoke(program.Services)
            ?? (option.Implementation is null ? null : program.Services?.GetService(option.Implementation))
            ?? throw new InvalidOperationException($"Variable '{name}' of program '{program.Name}' chose '{chosen}', which has no factory. Register {option.Implementation?.Name ?? chosen} and give the program the service provider.");
    }
}
