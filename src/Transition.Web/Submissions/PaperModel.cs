using Transition.Application.Submissions;
using Transition.Web.Insight;

namespace Transition.Web.Submissions;

/// <summary>What the page of a paper shows.</summary>
public sealed record PaperModel(SubmissionView Paper, NameBook Names);
