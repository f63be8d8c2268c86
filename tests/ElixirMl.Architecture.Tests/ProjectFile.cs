using System.Xml.Linq;

namespace ElixirMl.Architecture.Tests;

/// <summary>A project file and what it refers to.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Xml">The project as written.</param>
internal sealed record ProjectFile(string Path, string Xml)
{
    /// <summary>The first folder: <c>src</c>, <c>generators</c>, <c>analyzers</c>, <c>tests</c> or <c>samples</c>.</summary>
    public string Area => Path.Split('/')[0];

    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Projects whose assembly this one uses; those handed to the compiler as analyzers are not among them.</summary>
    public IEnumerable<string> ProjectReferences =>
        from reference in Items("ProjectReference")
        where (string?)reference.Attribute("ReferenceOutputAssembly") != "false"
        select System.IO.Path.GetFileNameWithoutExtension(Included(reference));

    public IEnumerable<string> PackageReferences => Items("PackageReference").Select(Included);

    public IEnumerable<string> FrameworkReferences => Items("FrameworkReference").Select(Included);

    private IEnumerable<XElement> Items(string name) => XDocument.Parse(Xml).Descendants(name);

    private static string Included(XElement item) => ((string?)item.Attribute("Include") ?? "").Replace('\\', '/');
}
