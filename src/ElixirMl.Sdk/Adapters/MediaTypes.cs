using ElixirMl.MlTypes;

namespace ElixirMl.Adapters;

/// <summary>Media types of addresses that do not tell them otherwise.</summary>
internal static class MediaTypes
{
    public static string Of(string address, string kind)
    {
        var uri = new Uri(address);
        if (uri.IsFile)
        {
            return Of(Image.FromFile, Audio.FromFile, Document.FromFile, uri.LocalPath, kind);
        }

        return Of(Image.FromUri, Audio.FromUri, Document.FromUri, uri, kind);
    }

    private static string Of<T>(Func<T, string?, Image> image, Func<T, string?, Audio> audio, Func<T, string?, Document> document, T address, string kind) => kind switch
    {
        "image" => image(address, null).MediaType,
        "audio" => audio(address, null).MediaType,
        _ => document(address, null).MediaType,
    };
}
