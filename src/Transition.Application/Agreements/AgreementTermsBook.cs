using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Agreements;
using Transition.Domain.Pathways;

namespace Transition.Application.Agreements;

/// <summary>What agreements of each kind say when they are drawn up. An agreement keeps its own from then on.</summary>
public sealed class AgreementTermsBook
{
    private readonly Dictionary<string, AgreementTerms> terms;

    public AgreementTermsBook()
    {
        using var stream = typeof(AgreementTermsBook).Assembly.GetManifestResourceStream("agreement-terms.json")
            ?? throw new InvalidOperationException("The terms of agreements are missing from the assembly.");
        terms = JsonSerializer.Deserialize<Dictionary<string, AgreementTerms>>(stream, DomainJson.Options)!;
    }

    public AgreementTerms Of(AgreementKind kind) => terms[Choice.NameOf(kind)];
}
