using System.Diagnostics;
using System.Globalization;
using ElixirMl.Scripting.Compilation;

namespace ElixirMl.Scripting.Worker;

/// <summary>How workers are started: this assembly, by the <c>dotnet</c> command of the running framework.</summary>
internal sealed record WorkerCommand(string Dotnet, string Assembly, WorkerLimits Limits, int MemoryMegabytes)
{
    private const string ConfigurationName = "worker.runtimeconfig.json";
    private const string DependenciesName = "worker.deps.json";

    /// <exception cref="InvalidOperationException">Something of it is not on disk.</exception>
    public static WorkerCommand Find(CSharpInterpreterOptions options)
    {
        var assembly = typeof(WorkerCommand).Assembly.Location;
        if (assembly.Length == 0)
        {
            throw new InvalidOperationException("Programs are run by ElixirMl.CodeInterpreter.dll, which an application in a single file has not on disk. Publish without PublishSingleFile and PublishAot.");
        }

        return new(options.DotnetPath ?? FindDotnet(), assembly, new(options.CpuSeconds, options.OutputCharacters, options.ValueBytes), options.MemoryMegabytes);
    }

    /// <summary>A start in an empty folder, with an environment that holds nothing but the limits of the runtime.</summary>
    /// <param name="folder">Receives what the runtime must read.</param>
    public ProcessStartInfo CreateStart(string folder)
    {
        // Only the framework and the worker itself are known to the process, none of the application's assemblies.
        File.WriteAllText(Path.Combine(folder, ConfigurationName), $"{{ \"runtimeOptions\": {{ \"framework\": {{ \"name\": \"Microsoft.NETCore.App\", \"version\": \"{Environment.Version}\" }} }} }}");
        File.WriteAllText(Path.Combine(folder, DependenciesName), """{"runtimeTarget":{"name":".NETCoreApp,Version=v10.0"},"targets":{".NETCoreApp,Version=v10.0":{}},"libraries":{}}""");
        var start = new ProcessStartInfo(Dotnet, ["exec", "--runtimeconfig", Path.Combine(folder, ConfigurationName), "--depsfile", Path.Combine(folder, DependenciesName), Assembly, .. Limits.ToArguments()])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = (MemoryMegabytes * 1_048_576L).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        return start;
    }

    private static string FindDotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string?[] candidates =
        [
            Path.GetFileName(Environment.ProcessPath) == name ? Environment.ProcessPath : null,
            Path.GetFullPath(Path.Combine(ScriptReferences.Folder, "..", "..", "..", name)),
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? Path.Combine(root, name) : null,
        ];
        return Array.Find(candidates, File.Exists)
            ?? throw new InvalidOperationException($"Programs run in processes of their own, started by the {name} command, which was not found. Install the .NET runtime, or set {nameof(CSharpInterpreterOptions.DotnetPath)}.");
    }
}
