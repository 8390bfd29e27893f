using Transition.Application.Notices;
using Transition.Web.Insight;

namespace Transition.Web.Notices;

/// <summary>What the page of one notice shows.</summary>
public sealed record NoticeModel(NoticeView Notice, NameBook Names, string WaveName);
