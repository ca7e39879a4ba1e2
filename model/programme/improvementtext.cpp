// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/improvementtext.h"

#include "model/domain/plaintext.h"
#include "model/domain/textlimits.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <array>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImprovementProposals)
};

constexpr qsizetype longestAdvice = 4000;
constexpr qsizetype mostCriteria = 6; ///< of a choice's advice
constexpr int mostNamed = 5;          ///< checks in a sentence

QString cut(const QString& line)
{
    return line.size() > longestLine ? line.left(longestLine - 1) + u'…' : line;
}

/// "Tags in ECR repositories are immutable" states what is so; "Grant least privilege access" says what to do.
bool isStatement(const QString& title)
{
    static const QRegularExpression states(
        QStringLiteral("^(?:every|each|all|only|no|none|the|an?|any|most|some)\\b|\\b(?:is|are|was|were|has|have|can|cannot|comes?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return title.contains(states);
}

QStringList sentencesOf(const QString& text)
{
    QStringList sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (const QString sentence = text.mid(from, to - from).simplified(); !sentence.isEmpty())
            sentences << cut(plainLine(sentence));
        from = to;
    }
    return sentences;
}

} // namespace

QString improvementTitle(const LensChoice& choice)
{
    const QString title = plainLine(choice.title).simplified();
    return cut(isStatement(title) ? Text::tr("Bring about: %1", "what is to be so").arg(title) : title);
}

Component improvementComponent(const QString& title)
{
    static const std::array<std::pair<Component, QRegularExpression>, 3> words = {{
        {Component::Responsive, QRegularExpression(QStringLiteral("\\b(?:respond|response|recover|contain|restore|remediat|incident|fail ?over)"),
                                                   QRegularExpression::CaseInsensitiveOption)},
        {Component::Detective, QRegularExpression(QStringLiteral("\\b(?:detect|monitor|logs?\\b|logging|audit|alert|alarm|observ|analy[sz]e|scan)"),
                                                  QRegularExpression::CaseInsensitiveOption)},
        {Component::Directive, QRegularExpression(QStringLiteral("\\b(?:polic|polici|defin|document|educat|train|govern|evaluat|responsib|plan\\b)"),
                                                  QRegularExpression::CaseInsensitiveOption)},
    }};
    for (const auto& [component, pattern] : words)
        if (title.contains(pattern))
            return component;
    return Component::Preventive;
}

QStringList improvementCriteria(const LensChoice& choice, const std::vector<LinkedCheck>& checks)
{
    QStringList criteria = sentencesOf(plainText(choice.improvement.text, longestAdvice));
    for (const LensResource& more : choice.furtherImprovements)
        criteria << sentencesOf(plainText(more.text, longestAdvice));
    criteria = criteria.mid(0, mostCriteria);
    QStringList names;
    for (const LinkedCheck& check : checks)
        names << plainLine(check.tool + u' ' + check.checkId).simplified();
    if (names.size() > mostNamed)
        names = names.mid(0, mostNamed - 1) << Text::tr("%1 more", "checks").arg(names.size() - mostNamed + 1);
    if (checks.size() == 1)
        criteria << cut(Text::tr("%1 passes on all resources", "check").arg(names.front()));
    else if (!checks.empty())
        criteria << cut(Text::tr("%1 pass on all resources", "checks").arg(names.join(QStringLiteral(", "))));
    return criteria;
}

QString improvementNarrative(const WantedChoice& wanted)
{
    QStringList paragraphs;
    if (const QString help = plainText(wanted.choice.help.text, longestAdvice).trimmed(); !help.isEmpty())
        paragraphs << help;
    paragraphs << Text::tr("For “%1” of %2: %3", "choice, question, its title")
                      .arg(plainLine(wanted.choice.title).simplified(), plainLine(wanted.question), plainLine(wanted.questionTitle).simplified());
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace waymark
