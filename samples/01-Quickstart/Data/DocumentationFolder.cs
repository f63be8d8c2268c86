using System.Runtime.InteropServices;

namespace Quickstart.Data;

/// <summary>Finds the XML documentation that comes with every .NET SDK.</summary>
internal static class DocumentationFolder
{
    private const string Pack = "Microsoft.NETCore.App.Ref";

    /// <exception cref="DirectoryNotFoundException">There is none in any of the usual places.</exception>
    public static string Find()
    {
        string[] packs = [.. Roots().Distinct().Select(root => Path.Combine(root, "packs", Pack)), Path.Combine(NuGetFolder(), Pack.ToLowerInvariant())];
        return packs.Select(Newest).OfType<string>().FirstOrDefault() ?? throw new DirectoryNotFoundException(
            $"The quickstart reads the XML documentation of the .NET SDK, but none was found. Looked for <version>/ref/<framework>/*.xml in:\n  {string.Join("\n  ", packs)}\n"
            + "Install the .NET SDK with its targeting pack (Debian, Ubuntu: dotnet-targeting-pack-10.0), or set DOTNET_ROOT to the folder of the SDK.");
    }

    // The runtime that runs us lies in <root>/shared/Microsoft.NETCore.App/<version>.
    private static IEnumerable<string> Roots()
    {
        string?[] roots =
        [
            Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
            Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")),
            Path.GetDirectoryName(Environment.ProcessPath),
        ];
        return roots.Where(root => !string.IsNullOrEmpty(root))!;
    }

    private static string NuGetFolder() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string? Newest(string pack)
    {
        if (!Directory.Exists(pack))
        {
            return null;
        }

        return Directory.GetDirectories(pack)
            .OrderByDescending(folder => VersionOf(Path.GetFileName(folder)))
            .Select(folder => Path.Combine(folder, "ref"))
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "System.Runtime.xml")));
    }

    private static Version VersionOf(string name) => Version.TryParse(name.Split('-')[0], out var version) ? version : new(0, 0);
}
