using System.Threading.Channels;
using ElixirMl.Predictors;
using ElixirMl.Streaming;

namespace ElixirMl.Programs;

/// <summary>Programs that are followed while they run.</summary>
public static class ProgramStreaming
{
    /// <summary>Runs a program and gives what its predictors write while they write it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="run">Calls it, for example <c>(desk, token) => desk.ForwardAsync(ticket, token)</c>.</param>
    /// <param name="cancellationToken">Stops the run; so does leaving the stream.</param>
    /// <returns>Updates of all predictors as they happen, each with the path of its predictor, the last one with what the program returned. Throws what it throws. Enumerating it again runs it again.</returns>
    public static IAsyncEnumerable<StreamUpdate<TResult>> StreamAsync<TProgram, TResult>(
        this TProgram program,
        Func<TProgram, CancellationToken, Task<TResult>> run,
        CancellationToken cancellationToken = default)
        where TProgram : IProgram
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(run);
        return StreamChannel<StreamUpdate<TResult>>.RunAsync(
            async (writer, stop) =>
            {
                using var scope = RunContext.With(RunContext.Current, new Sink<TResult>(writer, RunContext.Current?.Stream), typeof(TProgram).Name).Enter();
                var result = await run(program, stop).ConfigureAwait(false);
                await writer.WriteAsync(new(new(StreamUpdateKind.Completed, ""), result), stop).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private sealed class Sink<TResult>(ChannelWriter<StreamUpdate<TResult>> writer, IStreamSink? outer) : IStreamSink
    {
        public async ValueTask WriteAsync(StreamEvent happened, CancellationToken cancellationToken)
        {
            await writer.WriteAsync(new(happened), cancellationToken).ConfigureAwait(false);
            if (outer is not null)
            {
                await outer.WriteAsync(happened, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
