// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/bandcolors.h"
#include "views/shared/datefield.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

#include <cmath>

using namespace waymark;

/// The contrast that shared/mockups/palette.md promises, computed from the colours themselves.
class TestBandColors : public QObject {
    Q_OBJECT

    static constexpr std::array schemes = {Scheme::Light, Scheme::Dark};
    static constexpr std::array grounds = {Role::Window, Role::Surface, Role::Alt, Role::Raised, Role::Selection};

    static void atLeast(const char* what, const QColor& ink, const QColor& ground, double needed)
    {
        const double ratio = contrast(ink, ground);
        QVERIFY2(ratio >= needed, qPrintable(QStringLiteral("%1: %2 on %3 has %4, needs %5")
                                                 .arg(QLatin1String(what), ink.name(), ground.name())
                                                 .arg(ratio)
                                                 .arg(needed)));
    }

private Q_SLOTS:
    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        // palette.md cuts to one decimal
        QCOMPARE(
            std::floor(10 * contrast(roleColor(Role::Text, Scheme::Light), roleColor(Role::Window, Scheme::Light))),
            148.0);
        QCOMPARE(
            std::floor(10 * contrast(roleColor(Role::Accent, Scheme::Dark), roleColor(Role::Surface, Scheme::Dark))),
            76.0);
    }

    void textIsLegibleOnEveryGround()
    {
        for (const Scheme scheme : schemes) {
            for (const Role ground : {Role::Window, Role::Surface, Role::Alt, Role::Raised, Role::Hover, Role::Track})
                atLeast("text", roleColor(Role::Text, scheme), roleColor(ground, scheme), 4.5);
            for (const Role ground :
                 {Role::Window, Role::Surface, Role::Alt, Role::Raised, Role::Hover, Role::Selection})
                atLeast("muted", roleColor(Role::Muted, scheme), roleColor(ground, scheme), 4.5);
            for (const Role ground : {Role::Window, Role::Surface, Role::Alt})
                atLeast("accent", roleColor(Role::Accent, scheme), roleColor(ground, scheme), 4.5);
            atLeast("selected", roleColor(Role::SelectedText, scheme), roleColor(Role::Selection, scheme), 4.5);
            atLeast("primary button", roleColor(Role::OnAccent, scheme), roleColor(Role::Accent, scheme), 4.5);
        }
    }

    void edgesAndFocusAreSeen()
    {
        for (const Scheme scheme : schemes) {
            for (const Role ground : {Role::Surface, Role::Window})
                atLeast("border", roleColor(Role::Border, scheme), roleColor(ground, scheme), 3.0);
            for (const Role ground : {Role::Surface, Role::Window, Role::Alt, Role::Selection})
                atLeast("focus", roleColor(Role::Focus, scheme), roleColor(ground, scheme), 3.0);
        }
    }

    void severitiesAndOutcomesAreLegibleOnEveryGround()
    {
        for (const Scheme scheme : schemes)
            for (const Role ground : grounds) {
                for (const Severity severity : allSeverities)
                    atLeast("severity", severityColor(severity, scheme), roleColor(ground, scheme), 4.5);
                for (const Outcome outcome : allOutcomes)
                    atLeast("outcome", outcomeColor(outcome, scheme), roleColor(ground, scheme), 4.5);
            }
    }

    void evidenceAndRisksOfQuestionsAreLegibleOnEveryGround()
    {
        for (const Scheme scheme : schemes)
            for (const Role ground : {Role::Surface, Role::Alt, Role::Selection}) {
                for (const auto& [evidence, text] : Words<ChoiceEvidence>::list)
                    atLeast(text, evidenceColor(evidence, scheme), roleColor(ground, scheme), 4.5);
                for (const auto& [risk, text] : Words<QuestionRisk>::list)
                    atLeast(text, questionRiskColor(risk, scheme), roleColor(ground, scheme), 4.5);
            }
    }

    void signsStandOutInTheirShapes()
    {
        for (const Scheme scheme : schemes)
            for (const Outcome outcome : {Outcome::Passed, Outcome::Failed, Outcome::Error})
                atLeast("inside a sign", onSignColor(scheme), outcomeColor(outcome, scheme), 4.5);
    }

    void barsAndStripesStandOutFromTheSurface()
    {
        for (const Scheme scheme : schemes) {
            const QColor surface = roleColor(Role::Surface, scheme);
            for (const Outcome outcome : {Outcome::Passed, Outcome::Failed, Outcome::Error})
                atLeast("bar", barColor(outcome, scheme), surface, 3.0);
            for (const char* code : {"IAM", "LOG", "INF", "DAT", "INC", "RES", "CMP", "CIC", "CFG", "BDA"})
                atLeast(code, epicColor(QString::fromLatin1(code), scheme), surface, 3.0);
        }
    }

    void numbersInTilesAreLegible()
    {
        for (const Scheme scheme : schemes) {
            for (int rung = 0; rung <= 5; ++rung)
                atLeast("maturity", maturityTile(rung, scheme).text, maturityTile(rung, scheme).ground, 4.5);
            for (const RiskBand band : {RiskBand::Low, RiskBand::Moderate, RiskBand::High, RiskBand::Extreme})
                atLeast("risk", riskTile(band, scheme).text, riskTile(band, scheme).ground, 4.5);
        }
    }

    void everySeverityAndOutcomeHasItsOwnColour()
    {
        for (const Scheme scheme : schemes) {
            QSet<QRgb> severities;
            for (const Severity severity :
                 {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info})
                severities << severityColor(severity, scheme).rgb();
            QCOMPARE(severities.size(), 5);
            QSet<QRgb> outcomes;
            for (const Outcome outcome : allOutcomes)
                outcomes << outcomeColor(outcome, scheme).rgb();
            QCOMPARE(outcomes.size(), 6);
        }
    }

    void aPaletteSaysItsScheme()
    {
        for (const Scheme scheme : schemes)
            QCOMPARE(schemeOf(Theme::palette(scheme)), scheme);
        QPalette see = Theme::palette(Scheme::Light);
        see.setColor(QPalette::Window, Qt::transparent); // as a style sheet does
        QCOMPARE(schemeOf(see), Scheme::Light);
    }

    /// Of a `color` in the style sheet Qt would make them, half seen through.
    void placeholdersAreLegible()
    {
        Theme theme;
        for (const Scheme scheme : schemes) {
            theme.apply(scheme == Scheme::Light ? Theme::Choice::Light : Theme::Choice::Dark);
            QTableView table;
            auto* filter = new QLineEdit(&table);
            table.ensurePolished();
            QLineEdit line;
            QComboBox choice;
            DateField day;
            QTextEdit text;
            text.setProperty("inplace", true);
            for (QWidget* field : std::initializer_list<QWidget*>{filter, &line, &choice, &day, &text}) {
                field->ensurePolished();
                const QColor ink = field->palette().color(QPalette::Active, QPalette::PlaceholderText);
                QCOMPARE(ink.alpha(), 255);
                for (const Role ground : {Role::Surface, Role::Alt, Role::Hover})
                    atLeast(field->metaObject()->className(), ink, roleColor(ground, scheme), 4.5);
                QCOMPARE(field->palette().color(QPalette::Active, QPalette::Text), roleColor(Role::Text, scheme));
            }
        }
    }

    /// Colours have one home.
    void nothingElseNamesAHexValue()
    {
        static const QRegularExpression hex(QStringLiteral("#[0-9A-Fa-f]{6}\\b|0x[0-9A-Fa-f]{6}\\b"));
        QStringList faults;
        for (const char* folder : {"views", "app", "resources"}) {
            QDirIterator it(QStringLiteral(WAYMARK_SOURCE "/%1").arg(QLatin1String(folder)),
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.qss")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                if (!file.fileName().endsWith(QStringLiteral("bandcolors.cpp")) &&
                    hex.match(QString::fromUtf8(file.readAll())).hasMatch())
                    faults << file.fileName();
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestBandColors)
#include "tst_bandcolors.moc"
