// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/factsgatherer.h"

#include <QCoreApplication>

namespace waymark {

namespace {

constexpr qsizetype longestWord = 100;
constexpr qsizetype longestTrouble = 300;
constexpr qsizetype mostTroubles = 10;

QString say(const char* text)
{
    return QCoreApplication::translate("FactsGatherer", text);
}

QString shortened(const QString& text, qsizetype longest)
{
    return text.size() <= longest ? text : text.left(longest) + QStringLiteral(" [...]");
}

} // namespace

FactsGatherer::FactsGatherer(const QString& format, const ReadLimits& limits)
    : m_limits(limits)
{
    m_facts.format = format;
}

bool FactsGatherer::addFinding(const Finding& finding, const QString& unknownWord, qint64 rows)
{
    m_facts.rows[finding.outcome] += rows;
    if (finding.time.isValid() && (!m_latest.isValid() || finding.time > m_latest))
        m_latest = finding.time;
    if (!unknownWord.isEmpty() &&
        !count(m_facts.unknownWords, unknownWord,
               QT_TRANSLATE_NOOP("FactsGatherer", "The results have more than %1 different words for their status that "
                                                  "the format \"%2\" doesn't know. See whether it is the right one.")))
        return false;
    return addScope(finding.scope);
}

bool FactsGatherer::addScope(const Scope& scope)
{
    if (!m_facts.scopes.empty() && m_facts.scopes.back() == scope)
        return true;
    if (m_scopes.contains(scope))
        return true;
    if (m_scopes.size() >= m_limits.scopes) {
        m_fault = Error{.code = Error::Code::Parse,
                        .message = say("The file names more than %1 accounts, images or other targets. Split it and "
                                       "import the parts.")
                                       .arg(m_limits.scopes)};
        return false;
    }
    m_scopes.insert(scope);
    m_facts.scopes.push_back(scope);
    return true;
}

bool FactsGatherer::passOver(const QString& reason)
{
    return count(m_facts.passedOver, reason,
                 QT_TRANSLATE_NOOP("FactsGatherer", "More than %1 different kinds of rows are no results of the format "
                                                    "\"%2\". See whether it is the right one."));
}

bool FactsGatherer::passOverNameless()
{
    ++m_nameless;
    return passOver(say("without a check"));
}

bool FactsGatherer::count(std::map<QString, qint64>& counts, const QString& word, const char* tooMany)
{
    ++counts[shortened(word, longestWord)];
    if (static_cast<qsizetype>(counts.size()) <= m_limits.words)
        return true;
    m_fault = Error{.code = Error::Code::Parse, .message = say(tooMany).arg(m_limits.words).arg(m_facts.format)};
    return false;
}

void FactsGatherer::addTrouble(const QString& text, bool cuts)
{
    if (cuts && m_cut.isEmpty())
        m_cut = say("the tool could not look at everything");
    if (m_troubles.size() < mostTroubles)
        m_troubles << (text.isEmpty() ? say("an error without words") : shortened(text.simplified(), longestTrouble));
    else
        ++m_moreTroubles;
}

void FactsGatherer::addVersion(const QString& version)
{
    m_facts.toolVersion = shortened(version, longestWord);
}

void FactsGatherer::addDocument(const QDateTime& time, const DocumentCuts& cuts)
{
    ++m_documents;
    if (!m_headerTime.isValid())
        m_headerTime = time;
    if (m_cut.isEmpty())
        m_cut = cuts.always;
    m_page = cuts.page;
    m_alone = cuts.alone;
}

void FactsGatherer::addFutureTimes(const QDateTime& latest)
{
    m_facts.futureTimes = latest.isValid();
    if (m_facts.futureTimes)
        m_facts.warnings << say("The file names times that lie in the future, up to %1: they are taken as unknown.")
                                .arg(latest.toString(Qt::ISODate));
}

QString FactsGatherer::wordsOf(const Misfit& misfit)
{
    if (misfit.pointer.empty())
        return say("an entry of the list that the file holds is no object");
    const QString place = shortened(QString::fromStdString(misfit.pointer), longestTrouble);
    if (misfit.list && misfit.object)
        return say("%1 is neither a list nor an object").arg(place);
    return misfit.list ? say("%1 is no list").arg(place) : say("%1 is no object").arg(place);
}

void FactsGatherer::addMisfit(const Misfit& misfit)
{
    if (misfit.count == 0)
        return;
    m_misfit = wordsOf(misfit);
    m_facts.warnings << (misfit.count == 1
                             ? say("Results may be missing: %1.").arg(m_misfit)
                             : say("Results may be missing: %1. %2 places of the file are of another kind than the "
                                   "format has there.")
                                   .arg(m_misfit, QString::number(misfit.count)));
}

void FactsGatherer::addForeignDocuments(qint64 count)
{
    if (count == 0)
        return;
    m_foreign = count == 1 ? say("one document of the file is of another format and was not read")
                           : say("%1 documents of the file are of another format and were not read").arg(count);
    m_facts.warnings << say("Results may be missing: %1. Import what each tool wrote as a file of its own.").arg(m_foreign);
}

void FactsGatherer::addStandInTarget(const QString& target)
{
    m_targetUnnamed = !target.isEmpty();
    if (m_targetUnnamed)
        m_facts.warnings << say("The file doesn't name what was looked at: its results are kept under \"%1\", with "
                                "those of other files that don't.")
                                .arg(target);
}

void FactsGatherer::tellOfNameless()
{
    if (m_nameless == 1)
        m_facts.warnings << say("A row names no check and was passed over.");
    else if (m_nameless > 1)
        m_facts.warnings << say("%1 rows name no check and were passed over.").arg(m_nameless);
}

void FactsGatherer::nameTools()
{
    QStringList tools;
    for (const Scope& scope : m_facts.scopes)
        if (tools.isEmpty() || tools.back() != scope.tool)
            tools << scope.tool;
    tools.removeDuplicates();
    m_facts.tool = tools.value(0);
    if (tools.size() > 1)
        m_facts.tool += QStringLiteral(" +%1").arg(tools.size() - 1);
}

QString FactsGatherer::reasonOfTheCut() const
{
    if (m_cut.isEmpty() && !m_misfit.isEmpty())
        return m_misfit;
    if (m_cut.isEmpty() && !m_foreign.isEmpty())
        return m_foreign;
    if (m_cut.isEmpty() && m_nameless > 0)
        return say("rows that name no check were passed over");
    if (m_cut.isEmpty() && m_page.isEmpty() && m_targetUnnamed)
        return say("the file names no target: give it (--target, or in the preview), so that what is gone can be told "
                   "from what was not looked at");
    if (m_cut.isEmpty())
        return m_page;
    return m_troubles.isEmpty() ? m_cut : say("%1: %2").arg(m_cut, m_troubles.front());
}

FileFacts FactsGatherer::finish()
{
    m_facts.time = m_headerTime.isValid() ? m_headerTime : m_latest;
    tellOfNameless();
    if (m_cut.isEmpty() && m_documents == 1 && !m_rootList)
        m_cut = m_alone;
    m_facts.incompleteReason = reasonOfTheCut();
    m_facts.complete = m_facts.incompleteReason.isEmpty();
    for (const QString& trouble : m_troubles)
        m_facts.warnings << say("The tool reports: %1").arg(trouble);
    if (m_moreTroubles > 0)
        m_facts.warnings << say("The tool reports %1 more errors.").arg(m_moreTroubles);
    nameTools();
    return std::move(m_facts);
}

} // namespace waymark
