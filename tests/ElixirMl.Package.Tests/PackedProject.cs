using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace ElixirMl.Package.Tests;

/// <summary>The packages as users get them, packed once from what was built, and a stranger's project that takes them.</summary>
public sealed class PackedProject : IAsyncLifetime
{
    private const string Version = "0.1.0";

    private readonly string _root = FindRoot();

    /// <summary>The folder of packages.</summary>
    public string Feed { get; } = Directory.CreateTempSubdirectory("elixirml-feed-").FullName;

    /// <summary>The stranger's folder, outside of the repository.</summary>
    public string Stranger { get; } = Directory.CreateTempSubdirectory("elixirml-stranger-").FullName;

    /// <summary>The pages of the repository, one for each rule.</summary>
    internal IEnumerable<string> PagesOfRules => Directory.GetFiles(Path.Combine(_root, "analyzers/rules"), "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        var configuration = typeof(PackedProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Configuration").Value!;
        foreach (var name in (string[])["ElixirMl.Abstractions", "ElixirMl.Sdk", "ElixirMl.Providers", "ElixirMl.CodeInterpreter"])
        {
            await Dotnet.RunAsync(_root, "pack", $"src/{name}/{name}.csproj", "--no-build", "--no-restore", "--configuration", configuration, "--output", Feed, "--nologo", "--verbosity", "quiet");
        }

        await WriteStrangerAsync();
        await Dotnet.RunAsync(Stranger, "restore", "--nologo", "--verbosity", "quiet");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Feed, recursive: true);
        Directory.Delete(Stranger, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Names of the files of a package, without those the packer invents anew each time.</summary>
    internal IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && !name.StartsWith("_rels/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The manifest of a package.</summary>
    internal XDocument ManifestOf(string package)
    {
        using var archive = ZipFile.OpenRead(PathOf(package));
        using var manifest = archive.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(manifest);
    }

    /// <summary>Builds the stranger's project with another program; nothing is left running.</summary>
    internal async Task<(int Code, string Output)> BuildAsync(string program)
    {
        await File.WriteAllTextAsync(Path.Combine(Stranger, "Program.cs"), program);
        return await Dotnet.TryAsync(Stranger, "build", "--no-restore", "--nologo", "--verbosity", "quiet", "-p:UseSharedCompilation=false");
    }

    private string PathOf(string package) => Path.Combine(Feed, $"{package}.{Version}.nupkg");

    private async Task WriteStrangerAsync()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        // Packages of others may come from the machine's cache; ours must come from the feed, never from an earlier run.
        await File.WriteAllTextAsync(Path.Combine(Stranger, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="machine" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(Stranger, "Stranger.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ElixirMl.Sdk" Version="{Version}" />
                <PackageReference Include="ElixirMl.CodeInterpreter" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = new FileInfo(file).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ElixirMl.Sdk.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No solution lies above '{file}': these tests need the sources where they were compiled.");
    }
}
