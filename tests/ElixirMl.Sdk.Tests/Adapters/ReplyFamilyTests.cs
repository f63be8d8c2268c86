using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>Further replies of the kinds the specification names: what each adapter must make of them.</summary>
public sealed class ReplyFamilyTests
{
    private const string Plain = """{"category":"BILLING","confidenceScore":0.87,"replyText":"hello"}""";

    private static readonly Schema Ticket = Schema.Create(
        "Ticket",
        Field.OneOf("category", "BILLING", "TECHNICAL", "OTHER"),
        Field.Real("confidenceScore").WithRange(0, 1),
        Field.Text("replyText"));

    public static TheoryData<string> Envelopes() =>
    [
        $"\uFEFF{Plain}",
        $"\r\n\r\n{Plain}\r\n",
        Plain.Replace(",", ",\r\n", StringComparison.Ordinal),
        $"```JSON\n{Plain}\n```",
        $"```json5\n{Plain}\n```",
        $"```jsonc\r\n{Plain}\r\n```",
        $"~~~json\n{Plain}\n~~~",
        $"````json\n{Plain}\n````",
        $"```json\n{Plain}",
        $"{Plain}\n```",
        $"`{Plain}`",
        $"``` {Plain} ```",
        $"> {Plain}",
        $"**Answer:** {Plain}",
        $"json\n{Plain}",
        $"JSON: {Plain}",
        $"Here is the JSON you asked for:\n\n{Plain}\n\nLet me know if you need anything else!",
        $"Sure! I used {{curly}} braces and [brackets] before.\n{Plain}",
        $"{Plain}\n\nI apologise for any confusion. The field {{category}} was hard.",
        $"<think>It is {{\"category\":\"OTHER\"}} or so.</think>\n{Plain}",
        $"<thinking>\nno json here\n</thinking>\n\n```json\n{Plain}\n```",
        $"<reasoning>Short.</reasoning>{Plain}",
        $"<thought>Short.</thought>{Plain}",
        $"<reflection>Short {{}}.</reflection>{Plain}",
        $"<scratchpad>{{\"category\":\"OTHER\",\"confidenceScore\":0.1,\"replyText\":\"draft\"}}</scratchpad>{Plain}",
        $"[THINK]It is billing.[/THINK]{Plain}",
        $"It is billing, I think.</think>{Plain}",
        $"<|channel|>analysis<|message|>Let me see.<|end|><|start|>assistant<|channel|>final<|message|>{Plain}",
        $"{Plain}<|im_end|>",
        $"{Plain}</s>",
        $"<answer>{Plain}</answer>",
        $"<output>\n{Plain}\n</output>",
        $"<json>{Plain}</json>",
        $"<tool_call>{{\"name\":\"Ticket\",\"arguments\":{Plain}}}</tool_call>",
        $"<tool_call>\n{Plain}\n</tool_call>",
        $"{{\"name\":\"Ticket\",\"parameters\":{Plain}}}",
        $"{{\"answer\":{{\"ticket\":{Plain}}}}}",
        $"{{\"ticket\":[{Plain}]}}",
        $"[[{Plain}]]",
        $"(({Plain}))",
        $"{{{Plain}}}",
        $"const ticket = {Plain};",
        $"return {Plain}",
        $"Ticket({Plain})",
        $"Draft:\n{{\"category\":\"OTHER\"}}\nFinal:\n{Plain}",
        $"{{}}\n{Plain}",
        $"null\n{Plain}",
        $"{Plain}\n{Plain}",
        "\"{\\n \\\"category\\\": \\\"BILLING\\\",\\n \\\"confidenceScore\\\": 0.87,\\n \\\"replyText\\\": \\\"hello\\\"\\n}\"",
        "{\\\"category\\\":\\\"BILLING\\\",\\\"confidenceScore\\\":0.87,\\\"replyText\\\":\\\"hello\\\"}",
        "{&quot;category&quot;:&quot;BILLING&quot;,&quot;confidenceScore&quot;:0.87,&quot;replyText&quot;:&quot;hello&quot;}",
    ];

    public static TheoryData<string> Spellings() =>
    [
        "{“category”: “BILLING”, “confidenceScore”: 0.87, “replyText”: “hello”}",
        "{‘category’: ‘BILLING’, ‘confidenceScore’: 0.87, ‘replyText’: ‘hello’}",
        "{«category»: «BILLING», «confidenceScore»: 0.87, «replyText»: «hello»}",
        "{`category`: `BILLING`, `confidenceScore`: 0.87, `replyText`: `hello`}",
        "{„category“: „BILLING“, „confidenceScore“: 0.87, „replyText“: „hello“}",
        "{\"category\"：\"BILLING\"，\"confidenceScore\"：0.87，\"replyText\"：\"hello\"}",
        "{\"category\"=>\"BILLING\",\"confidenceScore\"=>0.87,\"replyText\"=>\"hello\"}",
        "{\"category\"=\"BILLING\",\"confidenceScore\"=0.87,\"replyText\"=\"hello\"}",
        "{\"category\":\"BILLING\";\"confidenceScore\":0.87;\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING\",,\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{,\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{# yes\n\"category\":\"BILLING\", # why\n\"confidenceScore\":0.87,\n\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING\",\"confidenceScore\":+0.87,\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING\",\"confidenceScore\":.87,\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING\",\"confidenceScore\":00.87,\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING\",\"confidenceScore\":8.7e-1,\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING\",\"confidenceScore\":\"0,87\",\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING\",\"confidenceScore\":{\"value\":0.87},\"replyText\":\"hello\"}",
        "{\"category\":{\"value\":\"BILLING\"},\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{\"category\":Category.BILLING,\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{\"category\":\"Category.BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{\"category\":\"<BILLING>\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{\"category\":\"1. BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{\"category\":\"BILLING (money matters)\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{\"category\":\"ＢＩＬＬＩＮＧ\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}",
        "{\"CATEGORY\":\"BILLING\",\"CONFIDENCE_SCORE\":0.87,\"reply-text\":\"hello\"}",
        "{\"**category**\":\"BILLING\",\"`confidenceScore`\":0.87,\"reply text:\":\"hello\"}",
        "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\",\"extra\":{\"a\":[1,2}}",
        "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\"]",
        "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":\"hello\"",
        "{'category':\"BILLING\",\"confidenceScore\":'0.87','replyText':\"hello\"}",
        "{\"category\":\"BILLING\"\"confidenceScore\":0.87\"replyText\":\"hello\"}",
    ];

    public static TheoryData<string> Lines() =>
    [
        "category: BILLING\r\nconfidenceScore: 0.87\r\nreplyText: hello",
        "---\ncategory: BILLING\nconfidenceScore: 0.87\nreplyText: hello\n---",
        "```yaml\ncategory: BILLING\nconfidenceScore: 0.87\nreplyText: hello\n```",
        "- category: BILLING\n- confidenceScore: 0.87\n- replyText: hello",
        "* **Category**: BILLING\n* **Confidence Score**: 0.87\n* **Reply Text**: hello",
        "1. category: BILLING\n2. confidenceScore: 0.87\n3. replyText: hello",
        "Category = BILLING\nConfidenceScore = 0.87\nReplyText = hello",
        "category：BILLING\nconfidenceScore：0.87\nreplyText：hello",
        "**Category:** BILLING\n\n**Confidence Score:** 0.87\n\n**Reply Text:** hello",
        "| Field | Value |\n|---|---|\n| category | BILLING |\n| confidenceScore | 0.87 |\n| replyText | hello |",
        "| category | confidenceScore | replyText |\n| --- | --- | --- |\n| BILLING | 0.87 | hello |",
        "## 1. Category\nBILLING\n\n## 2. Confidence Score\n0.87\n\n## 3. Reply Text\nhello",
        "### **Category**\r\nBILLING\r\n\r\n### **Confidence Score**\r\n0.87\r\n\r\n### **Reply Text**\r\nhello\r\n",
        "# Category:\nBILLING\n# Confidence Score:\n0.87\n# Reply Text:\nhello",
        "<category>BILLING</category><confidenceScore>0.87</confidenceScore><replyText>hello</replyText>",
        "<?xml version=\"1.0\"?>\n<ticket>\n<category>BILLING</category>\n<confidence_score>0.87</confidence_score>\n<reply_text>hello</reply_text>\n</ticket>",
        "```xml\n<category>BILLING</category>\n<confidenceScore>0.87</confidenceScore>\n<replyText><![CDATA[hello]]></replyText>\n```",
        "<category>\r\nBILLING\r\n</category>\r\n<confidenceScore>\r\n0.87\r\n</confidenceScore>\r\n<replyText>\r\nhello\r\n</replyText>",
        "<category value=\"BILLING\"/><confidenceScore value=\"0.87\"/><replyText value=\"hello\"/>",
        "<category>BILLING</Category><confidenceScore>0.87</confidencescore><replyText>&#104;ello</replyText>",
        "[[ ## category ## ]]\nBILLING\n\n[[ ## confidenceScore ## ]]\n0.87\n\n[[ ## replyText ## ]]\nhello\n\n[[ ## completed ## ]]",
        "[[ ## category ## ]] BILLING [[ ## confidenceScore ## ]] 0.87 [[ ## replyText ## ]] hello [[ ## completed ## ]]",
        "[[##category##]]\r\nBILLING\r\n[[##confidence_score##]]\r\n0.87\r\n[[##reply_text##]]\r\nhello\r\n[[##completed##]]",
        "[[ ## category ]]\nBILLING\n[[ ## confidenceScore ]]\n0.87\n[[ ## replyText ]]\nhello",
        "[ ## category ## ]\nBILLING\n[ ## confidenceScore ## ]\n0.87\n[ ## replyText ## ]\nhello",
        "[[category]]\nBILLING\n[[confidenceScore]]\n0.87\n[[replyText]]\nhello",
        "【【 ## category ## 】】\nBILLING\n【【 ## confidenceScore ## 】】\n0.87\n【【 ## replyText ## 】】\nhello",
        "\\[\\[ ## category ## \\]\\]\nBILLING\n\\[\\[ ## confidenceScore ## \\]\\]\n0.87\n\\[\\[ ## replyText ## \\]\\]\nhello",
        "```\n[[ ## category ## ]]\nBILLING\n[[ ## confidenceScore ## ]]\n0.87\n[[ ## replyText ## ]]\nhello\n[[ ## completed ## ]]\n```",
        "<think>hm</think>\n**[[ ## category ## ]]**\n**BILLING**\n**[[ ## confidenceScore ## ]]**\n0.87\n**[[ ## replyText ## ]]**\nhello",
    ];

    public static TheoryData<string, string> Mistakes() => new()
    {
        { "{\"category\":\"\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}", "$.category" },
        { "{\"category\":\"BILLING\",\"confidenceScore\":\"87%\",\"replyText\":\"hello\"}", "$.confidenceScore" },
        { "{\"category\":\"BILL\",\"confidenceScore\":0.87,\"replyText\":\"hello\"}", "$.category" },
        { "{\"category\":[\"BILLING\",\"OTHER\"],\"confidenceScore\":0.87,\"replyText\":\"hello\"}", "$.category" },
        { "{\"category\":\"BILLING\",\"confidenceScore\":Infinity,\"replyText\":\"hello\"}", "$.confidenceScore" },
        { "{\"category\":\"BILLING\",\"confidenceScore\":\"between 0.5 and 0.9\",\"replyText\":\"hello\"}", "$.confidenceScore" },
        { "{\"category\":\"BILLING\",\"confidenceScore\":\"\",\"replyText\":\"hello\"}", "$.confidenceScore" },
        { "{\"category\":\"BILLING\",\"confidenceScore\":1.5,\"replyText\":\"hello\"}", "$.confidenceScore" },
        { "{\"category\":\"BILLING\",\"confidenceScore\":0.87}", "$.replyText" },
        { "{\"category\":\"BILLING\",\"confidenceScore\":0.87,\"replyText\":null}", "$.replyText" },
        { "{\"category\":\"BILLING\",\"replyText\":\"hello\",\"ticket\":{\"confidenceScore\":0.87}}", "$.confidenceScore" },
    };

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Whatever_surrounds_an_object_is_put_aside(string reply) => AllRead(reply);

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Whatever_dialect_an_object_is_written_in_it_is_read(string reply) => AllRead(reply);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Fields_in_another_form_than_asked_for_are_read(string reply) => AllRead(reply);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_is_wrong_is_told_and_not_guessed(string reply, string path)
    {
        foreach (var adapter in ReadReply.Adapters)
        {
            var (_, errors) = ReadReply.With(adapter, Ticket, reply);

            Assert.Equal((adapter.Name, path), (adapter.Name, Assert.Single(errors).Path));
        }
    }

    private static void AllRead(string reply)
    {
        var failed = new List<string>();
        foreach (var adapter in ReadReply.Adapters)
        {
            var log = new TolerantLog();
            var (json, errors) = ReadReply.With(adapter, Ticket, reply, log);
            if (json != Plain || errors.Count > 0)
            {
                failed.Add($"{adapter.Name}: {json} {string.Join(" ", errors.Select(error => $"{error.Path} {error.Message}"))}");
            }
            else if (log.Repairs.Count == 0 && reply.Trim() != Plain && !IsOwn(adapter, reply))
            {
                failed.Add($"{adapter.Name} reports no repair");
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    // In its own form an adapter has nothing to mend but decoration.
    private static bool IsOwn(Adapter adapter, string reply) => adapter.Name switch
    {
        "Chat" or "TwoStep" => reply.Contains("##", StringComparison.Ordinal),
        "Markdown" => reply.Contains('#', StringComparison.Ordinal),
        "Xml" => reply.Contains('<', StringComparison.Ordinal),
        _ => reply.StartsWith('<') || reply.StartsWith('[') || reply.TrimStart('\uFEFF').Trim() == Plain || reply.Contains("\r\n", StringComparison.Ordinal) || reply.Contains("e-1", StringComparison.Ordinal),
    };
}
