using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>Writes the tools a model may use, those of the provider with all their settings but secrets.</summary>
internal static class CanonicalTools
{
    /// <exception cref="NotSupportedException">A tool is of a kind of which it is not known what matters.</exception>
    public static void Write(ref CanonicalWriter writer, IList<AITool>? tools)
    {
        var count = tools?.Count ?? 0;
        writer.Write((long)count);
        for (var index = 0; index < count; index++)
        {
            Write(ref writer, tools![index]);
        }
    }

    private static void Write(ref CanonicalWriter writer, AITool tool)
    {
        writer.Write(tool.GetType().FullName);
        writer.Write(tool.Name);
        writer.Write(tool.Description);
        CanonicalValues.WriteMap(ref writer, tool.AdditionalProperties);
        switch (tool)
        {
            case AIFunctionDeclaration function:
                writer.Write(function.JsonSchema.GetRawText());
                break;
            case HostedWebSearchTool when tool.GetType() == typeof(HostedWebSearchTool):
                break;
            case HostedCodeInterpreterTool interpreter when tool.GetType() == typeof(HostedCodeInterpreterTool):
                CanonicalValues.WriteContents(ref writer, interpreter.Inputs);
                break;
            case HostedFileSearchTool search when tool.GetType() == typeof(HostedFileSearchTool):
                writer.Write(search.MaximumResultCount);
                CanonicalValues.WriteContents(ref writer, search.Inputs);
                break;
            case HostedMcpServerTool server when tool.GetType() == typeof(HostedMcpServerTool):
                Write(ref writer, server);
                break;
            default:
                throw new NotSupportedException($"What matters of a {tool.GetType()} is not known.");
        }
    }

    // Headers are left out: they hold secrets.
    private static void Write(ref CanonicalWriter writer, HostedMcpServerTool server)
    {
        writer.Write(server.ServerName);
        writer.Write(server.ServerAddress);
        writer.Write(server.ServerDescription);
        writer.Write(server.AllowedTools is not null);
        CanonicalValues.WriteTexts(ref writer, server.AllowedTools);
        writer.Write(server.ApprovalMode?.GetType().FullName);
        var specific = server.ApprovalMode as HostedMcpServerToolRequireSpecificApprovalMode;
        CanonicalValues.WriteTexts(ref writer, specific?.AlwaysRequireApprovalToolNames);
        CanonicalValues.WriteTexts(ref writer, specific?.NeverRequireApprovalToolNames);
    }
}
