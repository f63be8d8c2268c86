using ElixirMl;
using Quickstart.Data;

namespace Quickstart;

[Program]
public sealed partial class ApiSorter
{
    [Predictor]
    public partial SortApiPredictor Sort { get; }

    public async Task<Area> ForwardAsync(string summary, CancellationToken cancellationToken = default)
    {
        var answer = await Sort.PredictAsync(summary, cancellationToken: cancellationToken);
        return answer.Area;
    }
}
