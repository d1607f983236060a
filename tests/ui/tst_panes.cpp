#include "ui/mainwindow/panes.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace casebook::ui;

class PanesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sidebar = new QWidget;
        m_list = new QWidget;
        m_page = new QWidget;
        m_panes = std::make_unique<Panes>(m_sidebar, m_list, m_page);
        connect(m_panes.get(), &Panes::sidebarCollapsed, m_sidebar, [this](bool collapsed) {
            m_sidebar->setMinimumWidth(collapsed ? 48 : 0);
            m_sidebar->setMaximumWidth(collapsed ? 48 : QWIDGETSIZE_MAX);
        });
        m_panes->resize(1280, 700);
        m_panes->show();
    }

    void allStandSideBySideWhereThereIsRoom()
    {
        QCOMPARE(shown(), QStringLiteral("sidebar list page"));
        QVERIFY(!m_panes->takesTurns());
    }

    void theSidebarShrinksFirst()
    {
        const int width = m_sidebar->width();
        m_panes->resize(1000, 700);
        QCOMPARE(shown(), QStringLiteral("sidebar list page"));
        QCOMPARE(m_sidebar->width(), 48);
        m_panes->resize(1280, 700);
        QCOMPARE(m_sidebar->width(), width);
    }

    void listAndPageTakeTurnsWhenItIsNarrow()
    {
        m_panes->resize(800, 560);
        QVERIFY(m_panes->takesTurns());
        QCOMPARE(shown(), QStringLiteral("sidebar list"));
        QTRY_VERIFY(m_list->width() > 800 - 48 - 8); // all but the sidebar and a handle
        const QSignalSpy arranged(m_panes.get(), &Panes::arranged);
        m_panes->giveTurn(Panes::Pane::Page);
        QCOMPARE(shown(), QStringLiteral("sidebar page"));
        QCOMPARE(arranged.size(), 1);
        m_panes->resize(1280, 700);
        QCOMPARE(shown(), QStringLiteral("sidebar list page"));
    }

    void whatThePersonHidesStaysHidden()
    {
        m_panes->setWanted(Panes::Pane::Sidebar, false);
        QCOMPARE(shown(), QStringLiteral("list page"));
        m_panes->resize(1000, 700);
        QCOMPARE(shown(), QStringLiteral("list page"));
    }

    void oneOfListAndPageIsAlwaysThere()
    {
        m_panes->setWanted(Panes::Pane::Page, false);
        QCOMPARE(shown(), QStringLiteral("sidebar list"));
        m_panes->setWanted(Panes::Pane::List, false);
        QCOMPARE(shown(), QStringLiteral("sidebar page"));
    }

    void theArrangementIsRemembered()
    {
        m_panes->setWanted(Panes::Pane::Sidebar, false);
        const QByteArray state = m_panes->state();
        init();
        m_panes->restore(state);
        QCOMPARE(shown(), QStringLiteral("list page"));
        m_panes->restore("rubbish");
        QCOMPARE(shown(), QStringLiteral("list page"));
    }

private:
    QString shown() const
    {
        QStringList names;
        const std::initializer_list<std::pair<QWidget *, const char *>> all
            = { { m_sidebar, "sidebar" }, { m_list, "list" }, { m_page, "page" } };
        for (const auto &[widget, name] : all) {
            if (widget->isVisible())
                names.append(QString::fromLatin1(name));
        }
        return names.join(QLatin1Char(' '));
    }

    std::unique_ptr<Panes> m_panes;
    QWidget *m_sidebar = nullptr; // owned by the panes
    QWidget *m_list = nullptr;
    QWidget *m_page = nullptr;
};

QTEST_MAIN(PanesTest)
#include "tst_panes.moc"
