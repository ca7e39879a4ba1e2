// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tools.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What bash and zsh offer behind waymark-cli, asked as they would ask.
class TestCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_installed.installing().code == 0, m_installed.installing().errors.constData());
        for (const QString& name : {u"team.waymark"_s, u"results.json"_s}) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    void shellsOfferWhatFits_data()
    {
        QTest::addColumn<QStringList>("words"); // behind the program, the last one half typed
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<QStringList>("notOffered");
        const QStringList begun{u"import"_s, u"team.waymark"_s, u"results.json"_s};
        QTest::newRow("verbs") << QStringList{u"im"_s} << QStringList{u"import"_s, u"import-workspace"_s}
                               << QStringList{u"status"_s};
        QTest::newRow("workspaces") << QStringList{u"import"_s, QString()} << QStringList{u"team.waymark"_s}
                                    << QStringList{u"results.json"_s, u"--json"_s};
        QTest::newRow("files") << QStringList{u"import"_s, u"team.waymark"_s, QString()}
                               << QStringList{u"results.json"_s} << QStringList{u"--json"_s};
        QTest::newRow("options") << begun + QStringList{u"--d"_s} << QStringList{u"--drill"_s, u"--dry-run"_s}
                                 << QStringList{u"--demo"_s};
        QTest::newRow("options once") << begun + QStringList{u"--drill"_s, u"--d"_s} << QStringList{u"--dry-run"_s}
                                      << QStringList{u"--drill"_s};
        QTest::newRow("formats") << begun + QStringList{u"--format"_s, u"prow"_s} << QStringList{u"prowler-v2"_s}
                                 << QStringList{u"trivy"_s};
        QTest::newRow("formats behind =") << begun + QStringList{u"--format"_s, u"="_s, u"prow"_s}
                                          << QStringList{u"prowler-v2"_s} << QStringList{u"trivy"_s};
        QTest::newRow("kinds") << QStringList{u"report"_s, u"team.waymark"_s, u"--kind"_s, QString()}
                               << QStringList{u"programme"_s, u"risks"_s} << QStringList{u"team.waymark"_s};
        QTest::newRow("nothing known") << QStringList{u"gate"_s, u"team.waymark"_s, u"--sprint"_s, QString()}
                                       << QStringList() << QStringList{u"team.waymark"_s, u"--json"_s};
    }

    void shellsOfferWhatFits()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, offered);
        QFETCH(QStringList, notOffered);
        checkOffer(offeredByBash(words), offered, notOffered);
        if (QTest::currentTestFailed())
            return;
        if (!isInstalled(u"zsh"_s))
            QFAIL("zsh is not installed: only bash was asked for completions.");
        checkOffer(offeredByZsh(words), offered, notOffered);
    }

private:
    static void checkOffer(const QStringList& offer, const QStringList& offered, const QStringList& notOffered)
    {
        const QString said = u"offered: "_s + offer.join(u' ');
        for (const QString& word : offered)
            QVERIFY2(offer.contains(word), qPrintable(word + u" is missing; "_s + said));
        for (const QString& word : notOffered)
            QVERIFY2(!offer.contains(word), qPrintable(word + u" is too much; "_s + said));
    }

    /// As if the programs were installed on the system.
    Surroundings installedSystem() const
    {
        Surroundings surroundings{.folder = m_folder.path()};
        QProcessEnvironment& environment = surroundings.environment;
        environment.insert(u"PATH"_s, m_installed.path(u"bin"_s) + u':' + environment.value(u"PATH"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        return surroundings;
    }

    QStringList offeredByBash(const QStringList& words) const
    {
        const QString script = u"source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _waymark_cli; "
                               "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
        const Ran ran = runProgram(u"bash"_s,
                                   QStringList{u"-c"_s, script, u"bash"_s,
                                               m_installed.path(u"share/bash-completion/completions/waymark-cli"_s),
                                               u"waymark-cli"_s}
                                       + words,
                                   installedSystem());
        return QString::fromUtf8(ran.output).split(u'\n', Qt::SkipEmptyParts);
    }

    QStringList offeredByZsh(const QStringList& words) const
    {
        const QString line = (QStringList{u"waymark-cli"_s} + words).join(u' ').replace(u" = "_s, u"="_s);
        const Ran ran = runProgram(u"zsh"_s,
                                   {u"-f"_s, QStringLiteral(WAYMARK_SOURCE "/tests/app/zshoffers.zsh"),
                                    m_installed.path(u"share/zsh/site-functions"_s), line},
                                   installedSystem());
        return QString::fromUtf8(ran.output).split(u'\n', Qt::SkipEmptyParts);
    }

    Installed m_installed;
    QTemporaryDir m_folder; ///< in which the shells are
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
