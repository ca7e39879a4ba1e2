// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/clock.h"
#include "model/edit/workspace.h"
#include "model/report/html.h"
#include "model/report/leadingrows.h"
#include "tests/app/commandline.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"
#include "views/dashboard/dashboardmodel.h"
#include "views/shared/figuresmodel.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace waymark;

namespace {

/// What the screen has of a figure.
std::optional<qint64> valueOf(const LeadingFigures& figures, LeadingKind kind)
{
    switch (kind) {
    case LeadingKind::Compliance: return figures.compliance;
    case LeadingKind::EpicsAtBaseline: return figures.epicsAtBaseline;
    case LeadingKind::BaselinePointsLeft: return figures.baselinePointsLeft;
    case LeadingKind::SevereFailures: return figures.severeFailures;
    case LeadingKind::RisksAboveAppetite: return figures.risksAboveAppetite;
    case LeadingKind::HighRiskIssues: return figures.highRiskIssues;
    case LeadingKind::Contradictions: return figures.contradictions;
    case LeadingKind::ExceptionsEnding: return figures.exceptionsEnding;
    }
    Q_UNREACHABLE();
}

QJsonValue orNull(const std::optional<qint64>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const LeadingFigures& figures, LeadingKind kind)
{
    const std::optional<qint64> value = valueOf(figures, kind);
    return value && kind == LeadingKind::Compliance ? QJsonValue(static_cast<double>(*value) / 100) : orNull(value);
}

} // namespace

/// The leading figures of the demo on three days, on the screen, in the report as HTML, PDF and JSON, and in what the command line
/// says: one function has made them all, or this fails.
class TestSameNumbers : public QObject, private CommandLine {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startAnew();
        QCOMPARE(run({u"new"_s, m_workspace, u"--demo"_s}), 0);
        auto opened = Workspace::open(m_workspace, {.author = u"Ana"_s, .clock = std::make_shared<SystemClock>(), .pollInterval = 0});
        VERIFY_RESULT(opened);
        m_open = *std::move(opened);
        m_figures = std::make_unique<FiguresModel>(*m_open, builtInCatalogues());
        m_dashboard = std::make_unique<DashboardModel>(*m_open, builtInCatalogues(), *m_figures);
        m_dashboard->setActive(true);
        for (const Sprint& sprint : m_open->records().sprints())
            if (sprint.state == SprintState::Closed)
                m_ends << sprint.end;
        std::sort(m_ends.begin(), m_ends.end());
        QVERIFY(m_ends.size() >= 2);
    }

    void cleanupTestCase()
    {
        m_dashboard.reset();
        m_figures.reset();
        m_open.reset();
    }

    void areTheSameEverywhere_data()
    {
        QTest::addColumn<QDate>("day"); // invalid: today
        QTest::newRow("end of the first sprint") << m_ends.first();
        QTest::newRow("end of the last closed one") << m_ends.last();
        QTest::newRow("now") << QDate();
    }

    void areTheSameEverywhere()
    {
        QFETCH(QDate, day);
        m_figures->setAsOf(day.isValid() ? std::optional(day) : std::nullopt);
        const DashboardFacts& facts = m_dashboard->facts();
        QTRY_VERIFY_WITH_TIMEOUT(facts.figures && facts.figures->asOf == m_figures->asOfMoment() && !facts.course.empty()
                                     && !m_figures->isComputing() && !m_dashboard->isReading(),
                                 120'000);
        const LeadingFigures screen = facts.course.back();
        const QString html = QString::fromUtf8(report(u"html"_s, day));
        const QJsonArray json = QJsonDocument::fromJson(report(u"json"_s, day)).object().value(u"leading").toArray();
        const QString pdf = pdfText(day);
        QCOMPARE(json.size(), qsizetype(std::size(Words<LeadingKind>::list)));
        for (qsizetype i = 0; i < json.size(); ++i) {
            const LeadingKind kind = Words<LeadingKind>::list[i].first;
            const QString shown = leadingText(kind, valueOf(screen, kind));
            QCOMPARE(json[i].toObject().value(u"figure").toString(), word(kind));
            QCOMPARE(json[i].toObject().value(u"value"), jsonOf(screen, kind));
            const QString card = u"<span class=\"muted\">%1</span><strong>%2</strong>"_s.arg(escapedHtml(leadingName(kind)), shown);
            QVERIFY2(html.contains(card), qPrintable(card));
            QVERIFY2(isOnPaper(pdf, leadingName(kind), shown), qPrintable(leadingName(kind) + u" isn't "_s + shown + u" in\n"_s + pdf.left(4000)));
        }
        isInStatus(screen, day);
    }

private:
    QStringList ofDay(const QDate& day) const
    {
        if (!day.isValid())
            return {};
        return {u"--as-of"_s, day.toString(Qt::ISODate)};
    }

    QByteArray report(const QString& suffix, const QDate& day)
    {
        const QString out = path(u"report."_s + suffix);
        return run(QStringList{u"report"_s, m_workspace, u"--out"_s, out, u"--kind"_s, u"programme"_s} + ofDay(day)) == 0 ? read(out) : QByteArray();
    }

    /// As pdftotext reads what the window's program writes; empty: one of them refuses.
    QString pdfText(const QDate& day)
    {
        const QString out = path(u"report.pdf"_s);
        QProcess program;
        program.start(QStringLiteral(WAYMARK_GUI_PROGRAM), QStringList{u"--export"_s, out} + ofDay(day) + QStringList{m_workspace});
        if (!program.waitForFinished(300'000) || program.exitCode() != 0)
            return QString::fromUtf8(program.readAllStandardError());
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, out, u"-"_s});
        reader.waitForFinished(60'000);
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

    /// Whether the table of figures has the value beside the name, which may go on on the next line.
    static bool isOnPaper(const QString& pdf, const QString& name, const QString& value)
    {
        const QString start = name.section(u' ', 0, 1);
        const QRegularExpression line(u"^ *%1[^\n]*? {2,}%2( {2,}|$)"_s.arg(QRegularExpression::escape(start), QRegularExpression::escape(value)),
                                      QRegularExpression::MultilineOption);
        return line.match(pdf, std::max<qsizetype>(0, pdf.indexOf(QRegularExpression(u"Figure +Value +Why"_s)))).hasMatch();
    }

    void isInStatus(const LeadingFigures& screen, const QDate& day)
    {
        QCOMPARE(run(QStringList{u"status"_s, m_workspace, u"--json"_s} + ofDay(day)), 0);
        const QJsonObject status = json();
        QCOMPARE(status.value(u"compliance"), jsonOf(screen, LeadingKind::Compliance));
        for (const LeadingKind kind : {LeadingKind::SevereFailures, LeadingKind::HighRiskIssues, LeadingKind::Contradictions})
            QCOMPARE(status.value(word(kind)), jsonOf(screen, kind));
        int atBaseline = 0;
        bool isKnown = true;
        for (const QJsonValue& epic : status.value(u"epics").toArray())
            if (!epic.toObject().value(u"id").isNull()) {
                atBaseline += epic.toObject().value(u"maturity").toInt() >= 3 ? 1 : 0;
                isKnown = isKnown && epic.toObject().value(u"maturity").isDouble();
            }
        QCOMPARE(screen.epicsAtBaseline, isKnown ? std::optional<qint64>(atBaseline) : std::nullopt);
        const QJsonObject baseline = status.value(u"baseline").toObject();
        if (screen.baselinePointsLeft)
            QCOMPARE(qint64(baseline.value(u"points").toInt() - baseline.value(u"done").toInt()), *screen.baselinePointsLeft);
        if (screen.risksAboveAppetite)
            QCOMPARE(qint64(status.value(u"risks").toObject().value(u"aboveAppetite").toInt()), *screen.risksAboveAppetite);
        const QJsonObject exceptions = status.value(u"exceptions").toObject();
        if (screen.exceptionsEnding)
            QCOMPARE(qint64(exceptions.value(u"endingSoon").toInt() + exceptions.value(u"lapsed").toInt()), *screen.exceptionsEnding);
        // And there is something to compare
        QVERIFY(screen.compliance && screen.severeFailures && screen.risksAboveAppetite && screen.epicsAtBaseline);
    }

    std::unique_ptr<Workspace> m_open;
    std::unique_ptr<FiguresModel> m_figures;
    std::unique_ptr<DashboardModel> m_dashboard;
    QList<QDate> m_ends; ///< of closed sprints
};

QTEST_GUILESS_MAIN(TestSameNumbers)
#include "tst_samenumbers.moc"
