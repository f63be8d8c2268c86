namespace ElixirMl.Generators.Roslyn;

/// <summary>Text inside XML documentation.</summary>
internal static class XmlText
{
    internal static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", " ").Replace("\n", " ");
}
