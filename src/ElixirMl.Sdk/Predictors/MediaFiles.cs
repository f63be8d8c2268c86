using ElixirMl.MlTypes;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Opens the files that messages name, just before they are sent.</summary>
internal static class MediaFiles
{
    public static bool AnyIn(List<ChatMessage> messages)
    {
        foreach (var message in messages)
        {
            for (var i = 0; i < message.Contents.Count; i++)
            {
                if (message.Contents[i] is UriContent { Uri.IsFile: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Copies of the messages, with the bytes in place of the names of files.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A file is empty or too large.</exception>
    public static async ValueTask<List<ChatMessage>> LoadAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var loaded = new List<ChatMessage>(messages.Count);
        foreach (var message in messages)
        {
            var copy = message.Clone();
            copy.Contents = [.. message.Contents];
            for (var i = 0; i < copy.Contents.Count; i++)
            {
                copy.Contents[i] = copy.Contents[i] is UriContent { Uri.IsFile: true } file ? await LoadAsync(file, cancellationToken).ConfigureAwait(false) : copy.Contents[i];
            }

            loaded.Add(copy);
        }

        return loaded;
    }

    private static async Task<DataContent> LoadAsync(UriContent file, CancellationToken cancellationToken)
    {
        var path = file.Uri.LocalPath;
        Media media = file.MediaType switch
        {
            ['i', 'm', 'a', 'g', 'e', '/', ..] => await Image.FromFile(path, file.MediaType).LoadAsync(cancellationToken).ConfigureAwait(false),
            ['a', 'u', 'd', 'i', 'o', '/', ..] => await Audio.FromFile(path, file.MediaType).LoadAsync(cancellationToken).ConfigureAwait(false),
            _ => await Document.FromFile(path, file.MediaType).LoadAsync(cancellationToken).ConfigureAwait(false),
        };
        return new(media.Data, media.MediaType) { Name = Path.GetFileName(path) };
    }
}
