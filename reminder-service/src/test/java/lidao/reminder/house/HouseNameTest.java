package lidao.reminder.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who signs a letter. */
class HouseNameTest {

  @Test
  void a_house_is_called_as_it_says_and_ours_as_its_reader_writes() {
    assertThat(house("礼到", null).nameIn("zh-TW")).isEqualTo("禮到");
    assertThat(house("礼到", null).nameIn("zh-CN")).isEqualTo("礼到");
    assertThat(house("听雨轩", null).nameIn("zh-TW")).isEqualTo("听雨轩");
    assertThat(house("听雨轩", "聽雨軒").nameIn("zh-TW")).isEqualTo("聽雨軒");
  }

  private static House house(String zh, String zhTw) {
    return new House(
        "Asia/Shanghai", "zh-CN", "CN", "https://care.example", new House.Name(zh, zhTw, "House"));
  }
}
