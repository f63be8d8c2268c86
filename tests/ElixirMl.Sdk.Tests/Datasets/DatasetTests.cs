using ElixirMl.Datasets;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Datasets;

public sealed class DatasetTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.data");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Comma_separated_values_become_typed_rows()
    {
        var rows = await ReadCsv("Message,TEAM,confidence,extra\r\n\"I was \"\"charged\"\", twice\",Billing,0.5,x\r\n\r\n\"two\nlines\",Other,1,\r\n");

        Assert.Equal(
            [new() { Message = "I was \"charged\", twice", Team = Team.Billing, Confidence = 0.5 }, new() { Message = "two\nlines", Team = Team.Other, Confidence = 1 }],
            rows);
    }

    [Theory]
    [InlineData("message;team;confidence\na;Other;1", ';')]
    [InlineData("message\tteam\tconfidence\na\tOther\t1\n", '\t')]
    [InlineData("\uFEFFmessage|team|confidence\r\na|Other|1\r\n", '|')]
    public async Task Delimiters_line_ends_and_marks_may_differ(string text, char delimiter)
    {
        await File.WriteAllTextAsync(_path, text);

        Assert.Equal("a", Assert.Single(await Dataset.ReadCsvAsync<RouteTicket>(_path, delimiter)).Message);
    }

    [Fact]
    public async Task Every_wrong_row_is_named_with_its_line()
    {
        var error = await Assert.ThrowsAsync<DatasetException>(() => ReadCsv("message,team,confidence\nfine,Other,1\n\"spans\nlines\",Nobody,1\nwrong,Other,7\nshort,Other\n,Other,1\n"));

        Assert.Equal([3, 5, 6, 7], error.Problems.Select(problem => problem.Line));
        Assert.Equal(["$.team", "$.confidence", "$", "$.message"], error.Problems.Select(problem => problem.Error.Path));
        Assert.Contains("line 3: $.team", error.Message, StringComparison.Ordinal);
        Assert.Contains("2 cells, the header has 3", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no header")]
    [InlineData("message,team\n", "Add a column 'confidence'; there are message, team.")]
    [InlineData("message,team,confidence,Message\n", "'Message' twice")]
    [InlineData("message,team,confidence\n\"open,Other,1\n", "line 2: $: opens a quote that is never closed")]
    [InlineData("message,team,confidence\n\"a\"b,Other,1\n", "text after a closing quote")]
    public async Task A_file_that_is_no_table_is_refused_with_a_cure(string text, string expected)
    {
        var error = await Assert.ThrowsAsync<DatasetException>(() => ReadCsv(text));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_alone_is_an_empty_data_set() => Assert.Empty(await ReadCsv("message,team,confidence\n"));

    [Fact]
    public async Task A_missing_file_is_a_problem_of_the_data()
    {
        var error = await Assert.ThrowsAsync<DatasetException>(() => Dataset.ReadCsvAsync<RouteTicket>(_path + ".missing"));

        Assert.IsType<FileNotFoundException>(error.InnerException);
        Assert.Contains("Check the path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_arrays_become_typed_rows()
    {
        await File.WriteAllTextAsync(_path, """[{"message":"a","team":"Other","confidence":1},{"message":"b","team":"Billing","confidence":0}]""");

        Assert.Equal(["a", "b"], (await Dataset.ReadJsonAsync<RouteTicket>(_path)).Select(row => row.Message));
    }

    [Fact]
    public async Task Wrong_objects_of_an_array_are_named_with_their_lines()
    {
        await File.WriteAllTextAsync(_path, "[\n{\"message\":\"a\",\"team\":\"Other\",\"confidence\":1},\n{\"message\":\"b\",\"team\":\"Other\",\"confidence\":-1},\n{\"team\":\"Other\",\"confidence\":1}\n]");

        var error = await Assert.ThrowsAsync<DatasetException>(() => Dataset.ReadJsonAsync<RouteTicket>(_path));

        Assert.Equal([(3, "$.confidence"), (4, "$.message")], error.Problems.Select(problem => (problem.Line, problem.Error.Path)));
    }

    [Theory]
    [InlineData("{}", "no JSON array")]
    [InlineData("[{\"message\":\"a\",\"team\":\"Other\",\"confidence\":1}", "strict JSON")]
    public async Task Text_that_is_no_json_array_is_refused(string text, string expected)
    {
        await File.WriteAllTextAsync(_path, text);

        Assert.Contains(expected, (await Assert.ThrowsAsync<DatasetException>(() => Dataset.ReadJsonAsync<RouteTicket>(_path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_become_typed_rows_and_wrong_lines_are_named()
    {
        await File.WriteAllTextAsync(_path, "{\"message\":\"a\",\"team\":\"Other\",\"confidence\":1}\n\n{\"message\":\"b\",\"team\":\"Billing\",\"confidence\":0}\n");
        Assert.Equal(["a", "b"], (await Dataset.ReadJsonLinesAsync<RouteTicket>(_path)).Select(row => row.Message));

        await File.WriteAllTextAsync(_path, "{\"message\":\"a\",\"team\":\"Other\",\"confidence\":1}\n{\"message\":\nnull\n");
        var error = await Assert.ThrowsAsync<DatasetException>(() => Dataset.ReadJsonLinesAsync<RouteTicket>(_path));
        Assert.Equal([2, 3], error.Problems.Select(problem => problem.Line).Distinct());
    }

    private async Task<IReadOnlyList<RouteTicket>> ReadCsv(string text)
    {
        await File.WriteAllTextAsync(_path, text);
        return await Dataset.ReadCsvAsync<RouteTicket>(_path);
    }
}
